; commit/mprotect - mprotect that makes 1 GiB writable is ENOMEM beyond the commit limit; a page of it is not.
;
; What can not be stored to is not charged. mprotect charges all that becomes writable at once,
; before it changes anything.

%include "case.inc"

case_begin
; From now on everything that may be stored to is counted.
        mov     eax, 5                  ; open
        mov     ebx, sysctl             ; path, /proc/sys/vm/overcommit_memory
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [reader], eax

        mov     eax, 3                  ; read
        mov     ebx, [reader]           ; descriptor
        mov     ecx, before             ; buffer, what is to be put back
        mov     edx, 12                 ; length, at most
        int     80h
        premise read
        mov     [digits], eax

        mov     eax, 181                ; pwrite64
        mov     ebx, [reader]           ; descriptor
        mov     ecx, new                ; buffer, 2
        mov     edx, 1                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 1

        mov     eax, 192                ; mmap2
        mov     ebx, 66000000h          ; address
        mov     ecx, 40000000h          ; length, 1 GiB
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 66000000h          ; address
        mov     ecx, 40000000h          ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        maps    refused

        mov     eax, 125                ; mprotect
        mov     ebx, 66000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        poke    66000000h, 'x'          ; the page

        mov     eax, 125                ; mprotect
        mov     ebx, 66001000h          ; address
        mov     ecx, 3ffff000h          ; length, all the rest
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        peek    0a5fff000h               ; its last page

; As it was.
        mov     eax, 181                ; pwrite64
        mov     ebx, [reader]           ; descriptor
        mov     ecx, before             ; buffer, as it was
        mov     edx, [digits]           ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64
case_end

        string  sysctl, "/proc/sys/vm/overcommit_memory"
        string  new, "2"
        variable reader
        variable digits
        variable before, 3
