; threads/one-place - four threads that map and unmap one page at once are each served.
;
; MAP_FIXED replaces what another thread has just mapped there; munmap of what another has
; just unmapped is no error.

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
        value   unmapped, [unmapped]
        areas   after
case_end

        %define rounds    esp           ; on the stack of the thread: how many are left

thread:
        push    dword 1000              ; rounds
.round:
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, the place of all
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, 50000000h
        jne     .unmap
        lock inc dword [mapped]
.unmap:
        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        test    eax, eax
        jnz     .next
        lock inc dword [unmapped]
.next:
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
        variable unmapped
