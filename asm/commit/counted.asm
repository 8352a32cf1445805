; commit/counted - Committed_AS follows what may be stored to, whatever call makes or ends it.
;
; In MiB, each against the one before (below 0: as a number of 32 bits); the rest of the machine
; may need some pages meanwhile.  What was made writable and is read-only again stays counted, for
; it may have been stored to; since 6.7 it is looked at whether it was.

%include "case.inc"

case_begin
        call    committed
        mov     [last], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 66000000h          ; address
        mov     ecx, 400000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   private_writable, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 70000000h          ; address
        mov     ecx, 400000h            ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   private_to_read, eax

        mov     eax, 125                ; mprotect
        mov     ebx, 70000000h          ; address
        mov     ecx, 100000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   made_writable, eax

        mov     eax, 125                ; mprotect
        mov     ebx, 70000000h          ; address
        mov     ecx, 100000h            ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   and_back, eax

        mov     eax, 125                ; mprotect
        mov     ebx, 70000000h          ; address
        mov     ecx, 100000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   once_more, eax

        poke    70000000h, 'x'          ; first byte of it

        mov     eax, 125                ; mprotect
        mov     ebx, 70000000h          ; address
        mov     ecx, 100000h            ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   and_back_when_touched, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 78000000h          ; address
        mov     ecx, 400000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   noreserve, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 80000000h          ; address
        mov     ecx, 400000h            ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   shared_without_access, eax

        mov     eax, 163                ; mremap
        mov     ebx, 66000000h          ; old address
        mov     ecx, 400000h            ; old length
        mov     edx, 500000h            ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address
        int     80h
        report  mremap

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   grown, eax

        mov     eax, 163                ; mremap
        mov     ebx, 66000000h          ; old address
        mov     ecx, 500000h            ; old length
        mov     edx, 200000h            ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address
        int     80h
        report  mremap

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   cut, eax

        mov     eax, 163                ; mremap
        mov     ebx, 66000000h          ; old address
        mov     ecx, 200000h            ; old length
        mov     edx, 300000h            ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 90000000h          ; new address
        int     80h
        report  mremap

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   moved_and_grown, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 90000000h          ; address, over a part of it
        mov     ecx, 200000h            ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   replaced_by_what_is_not_counted, eax

        mov     eax, 91                 ; munmap
        mov     ebx, 80000000h          ; address
        mov     ecx, 400000h            ; length
        int     80h
        report  munmap

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   shared_gone, eax

        mov     eax, 91                 ; munmap
        mov     ebx, 66000000h          ; address
        mov     ecx, 3a000000h          ; length, all that is left
        int     80h
        report  munmap

        call    committed
        mov     ecx, eax
        sub     eax, [last]
        mov     [last], ecx
        add     eax, 512
        sar     eax, 10                 ; in MiB, rounded
        value   all_gone, eax
case_end

; eax becomes Committed_AS of /proc/meminfo, in kB.
committed:
        mov     eax, 5                  ; open
        mov     ebx, meminfo            ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [reader], eax

        mov     eax, 3                  ; read
        mov     ebx, [reader]           ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 4096               ; length, at most
        int     80h
        premise read

        mov     eax, 6                  ; close
        mov     ebx, [reader]           ; descriptor
        int     80h
        premise close

        mov     esi, text
.search:
        inc     esi
        cmp     dword [esi], 'ted_'
        jne     .search
        add     esi, 7                  ; behind ted_AS:
.blank:
        inc     esi
        cmp     byte [esi - 1], ' '
        je      .blank
        dec     esi
        mov     eax, 0
.digit:
        imul    eax, 10
        movzx   ecx, byte [esi]
        lea     eax, [eax + ecx - '0']
        inc     esi
        cmp     byte [esi], ' '
        jne     .digit
        ret

        string  meminfo, "/proc/meminfo"
        variable reader
        variable text, 1025
        variable last
