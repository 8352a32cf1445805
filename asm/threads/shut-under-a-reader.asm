; threads/shut-under-a-reader - a running thread that has read a page can not read it again once another has made it PROT_NONE.
;
; The processor that reads has the page in its TLB, and mprotect flushes it there before it
; returns (change_protection).  The reader runs all the while: it waits for a word in memory, with
; sched_yield for whom there is one processor only.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'o'          ; a byte of the page
        maps    before

        mov     eax, 120                ; clone
        mov     ebx, THREAD_FLAGS       ; flags, those of a thread library
        mov     ecx, stack + 16384      ; stack of the thread, its top
        mov     edx, running            ; parent tid, where its number goes
        mov     esi, 0                  ; tls, none
        mov     edi, running            ; child tid, the word to clear at its end
        int     80h
        premise clone
        test    eax, eax
        jz      thread
        mov     [number], eax

        peek    50000000h               ; the byte, while the thread waits
        mov     dword [been_read], 1
.until_done:
        mov     eax, 158                ; sched_yield, and no sleep
        int     80h
        premise sched_yield
        cmp     dword [done], 0
        je      .until_done

        peek    50000000h               ; the same byte

; Waits for the thread: for its word to be cleared, and for it to be gone.
.join:
        cmp     dword [running], 0      ; ended, or never begun
        je      .joined

        mov     eax, 240                ; futex
        mov     ebx, running            ; word, cleared when its thread has ended
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

        maps    after
case_end

thread:
.until_read:
        mov     eax, 158                ; sched_yield
        int     80h
        premise sched_yield
        cmp     dword [been_read], 0
        je      .until_read

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot, the point of the case
        int     80h
        report  mprotect

        mov     dword [done], 1
        mov     eax, 1                  ; exit, of this thread alone
        mov     ebx, 0                  ; status
        int     80h

        variable been_read
        variable done
        variable number
        variable running
        variable stack, 4096
