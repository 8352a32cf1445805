; special/stack-locked - A page of the stack that is locked and unlocked again leaves one stack; msync of it is good.
;
; mlock cuts the area, and munlock makes one of what is alike again (mlock_fixup); the area that
; grows down is no exception.

%include "case.inc"

case_begin
        mov     eax, esp
        and     eax, -4096
        mov     [page], eax

        areas   before

        mov     eax, 150                ; mlock
        mov     ebx, [page]             ; address, the page of esp
        mov     ecx, 4096               ; length
        int     80h
        premise mlock

        status  locked, "VmLck"

        mov     eax, 151                ; munlock
        mov     ebx, [page]             ; address
        mov     ecx, 4096               ; length
        int     80h
        premise munlock

        status  unlocked, "VmLck"

        mov     eax, 150                ; mlock
        mov     ebx, [page]             ; address
        mov     ecx, 4096               ; length
        int     80h
        premise mlock

        status  again, "VmLck"

        mov     eax, 151                ; munlock
        mov     ebx, [page]             ; address
        mov     ecx, 4096               ; length
        int     80h
        premise munlock

        status  free, "VmLck"

        mov     eax, 144                ; msync
        mov     ebx, [page]             ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        value   msync, eax

        areas   after
case_end

        variable page
