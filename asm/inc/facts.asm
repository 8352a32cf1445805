; facts.asm - the program that says what kernel and processor it runs on.
;
; The driver runs it first, where the cases will run, and judges conditions such as
; [compat] or [nx] by it (harness/target.c).  It asks nothing that a case asks.

%include "case.inc"

        section .bss
names:          resb 6 * 65             ; struct new_utsname
page:           resb 4097               ; the beginning of a file of /proc

        section .text

; The line "fact NAME = " and the text at esi up to the first byte below ' '.
%macro fact 1
        text_of %%head, {"fact ", %1, " = "}
        mov     ecx, %%head
        call    say_fact
%endmacro

        global  _start
_start:
        cld
        push    dword id
        call    report_begin
        add     esp, 4

        mov     eax, 136                ; personality
        mov     ebx, 0                  ; PER_LINUX: uname must not say i686 for x86_64
        int     80h

        mov     eax, 122                ; uname
        mov     ebx, names              ; where to
        int     80h
        mov     esi, names + 2 * 65
        fact    "release"
        mov     esi, names + 4 * 65
        fact    "machine"

        mov     ebx, cpuinfo
        mov     edx, flags_label
        call    find_line
        jc      .no_flags
        fact    "flags"
.no_flags:
        mov     ebx, cpuinfo
        mov     edx, vendor_label
        call    find_line
        jc      .no_vendor
        fact    "vendor"
.no_vendor:
        ; A huge page of 4 MiB is a page table entry without PAE, so without an NX bit.
        mov     ebx, meminfo
        mov     edx, four_megabytes
        call    find_line
        jc      .pae
        fact    "no-pae"
.pae:
        call    report_done
        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

        string  id, "inc/facts"
        string  cpuinfo, "/proc/cpuinfo"
        string  meminfo, "/proc/meminfo"
        string  flags_label, {10, "flags"}
        string  vendor_label, {10, "vendor_id"}
        string  four_megabytes, {10, "Hugepagesize:       4096"}

; say_fact - head ecx, value esi.
say_fact:
        mov     edi, line
.head:
        mov     al, [ecx]
        inc     ecx
        test    al, al
        jz      .value
        stosb
        jmp     .head
.value:
        lodsb
        cmp     al, ' '
        jb      .end
        stosb
        jmp     .value
.end:
        mov     al, 10
        stosb
        mov     eax, 4                  ; write
        mov     ebx, 1                  ; descriptor
        mov     ecx, line               ; from
        mov     edx, edi                ; count
        sub     edx, ecx
        int     80h
        ret

; find_line - the value in the line that begins with the text at edx ('\n' in front) of the
; first 4 KiB of the file at ebx: esi behind its ": ".  Carry if there is none.
find_line:
        push    edx
        mov     eax, 5                  ; open
        mov     ecx, O_RDONLY           ; flags
        int     80h
        mov     ebx, eax
        mov     edi, page
.read:
        mov     eax, 3                  ; read
        mov     ecx, edi                ; where to
        mov     edx, page + 4096        ; how much
        sub     edx, edi
        int     80h
        test    eax, eax
        jle     .whole
        add     edi, eax
        jmp     .read
.whole:
        mov     byte [edi], 0
        mov     eax, 6                  ; close
        int     80h
        pop     edx
        mov     esi, page
.next:
        mov     ecx, 0
.compare:
        mov     al, [edx + ecx]
        test    al, al
        jz      .found
        cmp     al, [esi + ecx]
        jne     .differs
        inc     ecx
        jmp     .compare
.differs:
        lodsb
        test    al, al
        jnz     .next
        stc
        ret
.found:
        lodsb
        cmp     al, ':'
        jne     .found
        inc     esi
        clc
        ret

        section .bss
line:           resb 4300
