; threads/noreplace-race - of four threads that want a page with MAP_FIXED_NOREPLACE exactly one gets it.
;
; They race for a hundred pages, one after the other: the test for a free place and the
; taking of it are one step.

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

        value   got, [got]
        value   refused, [refused]
        areas   after
case_end

        %define page      esp           ; on the stack of the thread: the page that it races for

thread:
        push    dword 50000000h         ; page
.round:
        mov     eax, 192                ; mmap2
        mov     ebx, [page]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, [page]
        je      .won
        cmp     eax, -17                ; EEXIST
        jne     .next
        lock inc dword [refused]
        jmp     .next
.won:
        lock inc dword [got]
.next:
        add     dword [page], 4096
        cmp     dword [page], 50064000h
        jne     .round

        mov     eax, 1                  ; exit, of this thread alone
        mov     ebx, 0                  ; status
        int     80h

        words   its_stack, stacks + 4096
        words   its_word, running
        variable running, 4
        variable numbers, 4
        variable its_number
        variable stacks, 4 * 1024
        variable got
        variable refused
