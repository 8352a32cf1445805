; madvise/length-wraps - a length of 4 GiB less a byte is EINVAL on an i386 kernel.
;
; It would round up to 0 there. An x86-64 kernel does what is mapped in the range (rr is its
; mark in smaps) and then says ENOMEM for the rest.

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

        smaps   before, 50000000h, "VmFlags.rr"

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 0ffffffffh         ; length, rounds up to 4 GiB
        mov     edx, MADV_RANDOM        ; advice
        int     80h
        report  madvise

        smaps   after, 50000000h, "VmFlags.rr"
case_end
