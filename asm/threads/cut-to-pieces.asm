; threads/cut-to-pieces - four threads that unmap pages of one area at once leave exactly the others.
;
; Thread n unmaps the pages n, n + 4, n + 8 and so on of 64, all but page 17n.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 64 * 4096          ; length, 64 pages
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

.start:
        mov     eax, 120                ; clone
        mov     ebx, THREAD_FLAGS       ; flags, those of a thread library
        mov     ecx, [top]              ; stack of the thread, its top
        mov     edx, [which]            ; parent tid, where its number goes
        mov     esi, 0                  ; tls, none
        mov     edi, [which]            ; child tid, the word to clear at its end
        int     80h
        premise clone
        test    eax, eax
        jz      thread
        mov     [edi - running + numbers], eax
        add     dword [top], 4096
        add     dword [which], 4
        cmp     dword [which], running + 16
        jne     .start

        mov     dword [which], running
.join:
        mov     eax, [which]
        mov     ebx, [eax - running + numbers]
        mov     [number], ebx
        cmp     dword [eax], 0          ; ended, or never begun
        je      .joined

        mov     eax, 240                ; futex
        mov     ebx, [which]            ; word, cleared when its thread has ended
        mov     ecx, 0                  ; operation, FUTEX_WAIT
        mov     edx, [number]           ; value, while it is the thread's number
        mov     esi, 0                  ; timeout, none
        int     80h
        jmp     .join

.joined:
        mov     eax, 238                ; tkill
        mov     ebx, [number]           ; thread
        mov     ecx, 0                  ; signal, none: is it there?
        int     80h
        test    eax, eax
        jz      .joined                 ; an emulator tidies up behind the clearing of the word
        add     dword [which], 4
        cmp     dword [which], running + 16
        jne     .join

        areas   after
case_end

; edi is as the main thread had it: the word of this thread.
thread:
        sub     edi, running            ; 4 * its number
        mov     eax, edi
        shl     edi, 10
        add     edi, 50000000h
        push    edi                     ; its first page
        shl     eax, 14                 ; 16 pages on for each thread
        add     edi, eax
        push    edi                     ; the page that it leaves
.round:
        mov     eax, [esp + 4]
        cmp     eax, [esp]
        je      .next

        mov     eax, 91                 ; munmap
        mov     ebx, [esp + 4]          ; address
        mov     ecx, 4096               ; length
        int     80h
.next:
        add     dword [esp + 4], 4 * 4096
        cmp     dword [esp + 4], 50040000h
        jb      .round

        mov     eax, 1                  ; exit, of this thread alone
        mov     ebx, 0                  ; status
        int     80h

        words   top, stacks + 4096
        words   which, running
        variable running, 4
        variable numbers, 4
        variable number
        variable stacks, 4 * 1024
