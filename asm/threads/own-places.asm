; threads/own-places - four threads that map and unmap at once, each at its own place, leave nothing behind.
;
; Four thousand pairs of calls.  The word that clone clears at the end of a thread is what
; the main thread waits for.

%include "case.inc"

case_begin
        areas   before

; Four threads, each with a word of running: its number, which the kernel clears at its end.
.start:
        mov     eax, 120                ; clone
        mov     ebx, THREAD_FLAGS       ; flags, those of a thread library
        mov     ecx, [its_stack]        ; stack of the thread, its top
        mov     edx, [its_word]         ; parent tid, where its number goes
        mov     esi, 0                  ; tls, none
        mov     edi, [its_word]         ; child tid, the word to clear at its end
        int     80h
        premise clone
        test    eax, eax
        jz      thread
        mov     [edi - running + numbers], eax
        add     dword [its_stack], 4096
        add     dword [its_word], 4
        cmp     dword [its_word], running + 16
        jne     .start

; Waits for each of them: for its word to be cleared, and for it to be gone.
        mov     dword [its_word], running
.join:
        mov     eax, [its_word]
        mov     ebx, [eax - running + numbers]
        mov     [its_number], ebx
        cmp     dword [eax], 0          ; ended, or never begun
        je      .joined

        mov     eax, 240                ; futex
        mov     ebx, [its_word]         ; word, cleared when its thread has ended
        mov     ecx, 0                  ; operation, FUTEX_WAIT
        mov     edx, [its_number]       ; value, while it is the thread's number
        mov     esi, 0                  ; timeout, none
        int     80h
        jmp     .join

.joined:
        mov     eax, 238                ; tkill
        mov     ebx, [its_number]       ; thread
        mov     ecx, 0                  ; signal, none: is it there?
        int     80h
        test    eax, eax
        jz      .joined                 ; an emulator tidies up behind the clearing of the word
        add     dword [its_word], 4
        cmp     dword [its_word], running + 16
        jne     .join

        value   mapped, [mapped]
        areas   after
case_end

        %define place     esp + 4       ; on the stack of the thread: its own place
        %define rounds    esp           ; and how many rounds are left

; edi is as the main thread had it: the word of this thread.
thread:
        sub     edi, running            ; 4n, of thread n
        shl     edi, 14
        add     edi, 50000000h
        push    edi                     ; place, 16n pages on
        push    dword 1000              ; rounds
.round:
        mov     eax, 192                ; mmap2
        mov     ebx, [place]            ; address, its own place
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, [place]
        jne     .next
        lock inc dword [mapped]
.next:
        mov     eax, 91                 ; munmap
        mov     ebx, [place]            ; address
        mov     ecx, 4096               ; length
        int     80h
        dec     dword [rounds]
        jnz     .round

        mov     eax, 1                  ; exit, of this thread alone
        mov     ebx, 0                  ; status
        int     80h

        words   its_stack, stacks + 4096
        words   its_word, running
        variable running, 4
        variable numbers, 4
        variable its_number
        variable stacks, 4 * 1024
        variable mapped
