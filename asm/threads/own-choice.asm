; threads/own-choice - pages that the kernel chooses for four threads at once are all different.
;
; Each thread asks 64 times and stores in each page the place where it keeps the address
; of the page, a word that no other page has.  A page given twice would hold one of the
; two.

%include "case.inc"

case_begin
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

        mov     ebx, pages
.count:
        mov     eax, [ebx]
        test    eax, eax
        jz      .skip                   ; none was given
        cmp     [eax], ebx
        jne     .skip
        inc     dword [different]
.skip:
        add     ebx, 4
        cmp     ebx, pages + 4 * 64 * 4
        jne     .count

        value   different, [different]
case_end

        %define entry     esp + 4       ; on the stack of the thread: where its next address goes
        %define rounds    esp           ; and how many are left

; edi is as the main thread had it: the word of this thread.
thread:
        sub     edi, running            ; 4n, of thread n
        shl     edi, 6
        add     edi, pages
        push    edi                     ; entry, 64n at first
        push    dword 64                ; rounds
.round:
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        mov     ebx, [entry]
        cmp     eax, -4095
        jae     .none
        mov     [ebx], eax
        mov     [eax], ebx
.none:
        add     dword [entry], 4
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
        variable pages, 4 * 64
        variable different
