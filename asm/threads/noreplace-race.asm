; threads/noreplace-race - of four threads that want a page with MAP_FIXED_NOREPLACE exactly one gets it.
;
; They race for a hundred pages, one after the other: the test for a free place and the
; taking of it are one step.

%include "case.inc"

case_begin
        areas   before

start:
        mov     eax, 120                ; clone
        mov     ebx, CLONE_VM | CLONE_SIGHAND | CLONE_THREAD | CLONE_CHILD_CLEARTID ; flags
        mov     ecx, [top]              ; stack of the thread, its top
        mov     edx, 0                  ; where its number goes, nowhere
        mov     esi, 0                  ; thread area, none
        mov     edi, [which]            ; word to clear at its end
        int     80h
        test    eax, eax
        jz      thread
        add     dword [top], 4096
        add     dword [which], 4
        cmp     dword [which], running + 16
        jne     start

        mov     dword [which], running
join:
        mov     eax, 240                ; futex
        mov     ebx, [which]            ; word, cleared when its thread has ended
        mov     ecx, 0                  ; operation, FUTEX_WAIT
        mov     edx, 1                  ; while it is 1
        mov     esi, 0                  ; timeout, none
        int     80h
        mov     ebx, [which]
        cmp     dword [ebx], 0
        jne     join
        add     dword [which], 4
        cmp     dword [which], running + 16
        jne     join

        value   got, [got]
        value   refused, [refused]
        areas   after
case_end

thread:
        push    dword 50000000h         ; the page to race for
round:
        mov     eax, 192                ; mmap2
        mov     ebx, [esp]              ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, [esp]
        je      won
        cmp     eax, -17                ; EEXIST
        jne     next
        lock inc dword [refused]
        jmp     next
won:
        lock inc dword [got]
next:
        add     dword [esp], 4096
        cmp     dword [esp], 50064000h
        jne     round

        mov     eax, 1                  ; exit, of this thread alone
        mov     ebx, 0                  ; status
        int     80h

        words   running, 1, 1, 1, 1
        words   top, stacks + 4096
        words   which, running
        variable stacks, 4 * 1024
        variable got
        variable refused
