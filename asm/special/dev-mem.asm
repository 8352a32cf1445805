; special/dev-mem - Memory of a device is not grown, forgotten nor locked, but moved, protected and inherited.
;
; user: root
;
; Behind the area is no memory that the kernel gives out (VM_IO, VM_PFNMAP): there is nothing to
; give back, to bring in or to keep, and VM_DONTEXPAND forbids growing. The entries of the page
; table can be moved, changed and copied like any.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, mem                ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED | MAP_LOCKED ; flags, which locks nothing here
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0f0h               ; offset in 4096-byte units, the firmware of a PC
        int     80h
        report  mmap2

        smaps   mapped, 50000000h, "VmFlags.lo VmFlags.io VmFlags.pf VmFlags.de VmFlags.dd"

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE     ; flags
        mov     edi, 0                  ; new address
        int     80h
        report  mremap

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_DOFORK        ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_DODUMP        ; advice
        int     80h
        report  madvise

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        smaps   locked, 50000000h, "VmFlags.lo"

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        maps    moved

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        maps    inherited

        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

.parent:
        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]
case_end

        string  mem, "/dev/mem"
        variable fd
        words   child_status, -1        ; waitpid has not filled it in
