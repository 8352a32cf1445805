; entry/no-efault - an address that can not be read is no EFAULT: mmap2 reads nothing from the caller's memory.
;
; All six arguments are in registers, so there is nothing that could fail to be fetched.
; EFAULT belongs to number 90 (oldmmap/) and to entries that fetch ebp from the stack.

%include "case.inc"

case_begin
        peek    52000000h               ; the address that can not be read

        mov     eax, 192                ; mmap2
        mov     ebx, 52000000h          ; address, nothing to read there
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0fffff000h         ; address, of the kernel on every machine
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
