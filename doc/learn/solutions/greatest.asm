; A solution of the exercise greatest in doc/learn/00-from-c.md.

%include "case.inc"

case_begin
        mov     eax, 0                  ; unsigned greatest = 0;
        mov     ebx, 0                  ; unsigned place = 0;
        mov     ecx, 0                  ; unsigned i = 0;
.next:                                  ; do {
        mov     edx, [numbers + ecx * 4]
        cmp     edx, eax                ;     if (numbers[i] > greatest) {
        jbe     .less
        mov     eax, edx                ;         greatest = numbers[i];
        mov     ebx, ecx                ;         place = i;
.less:                                  ;     }
        add     ecx, 1                  ;     i++;
        cmp     ecx, 4
        jne     .next                   ; } while (i != 4);
        value   greatest, eax
        value   place, ebx
case_end

        words   numbers, 1000h, 0c0000000h, 40h, 7ffff000h
