; threads/own-choice - pages that the kernel chooses for four threads at once are all different.
;
; Each thread asks 64 times and stores in each page the place where it keeps the address
; of the page, a word that no other page has. A page given twice would hold one of the
; two.

%include "case.inc"

case_begin
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

        mov     ebx, pages
count:
        mov     eax, [ebx]
        cmp     [eax], ebx
        jne     skip
        inc     dword [different]
skip:
        add     ebx, 4
        cmp     ebx, pages + 4 * 64 * 4
        jne     count

        value   different, [different]
case_end

; edi is as the main thread had it: the word of this thread.
thread:
        sub     edi, running
        shl     edi, 6
        add     edi, pages
        push    edi                     ; where its next address goes
        push    dword 64                ; rounds
round:
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        mov     ebx, [esp + 4]
        mov     [ebx], eax
        mov     [eax], ebx
        add     dword [esp + 4], 4
        dec     dword [esp]
        jnz     round

        mov     eax, 1                  ; exit, of this thread alone
        mov     ebx, 0                  ; status
        int     80h

        words   running, 1, 1, 1, 1
        words   top, stacks + 4096
        words   which, running
        variable stacks, 4 * 1024
        variable pages, 4 * 64
        variable different
