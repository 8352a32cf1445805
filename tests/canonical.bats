#!/usr/bin/env bats
# bats file_tags=any-host
# From report to canonical lines: numbers to names, addresses to letters, snapshots to
# differences; and what is no report.

setup() { load lib.bash; }

# A snapshot with a stack and what else is given.
snapshot() {
	printf 'maps %s\n' "$1"
	shift
	printf '%s\n' "$@" 'fff00000-fff21000 rw-p 00000000 00:00 0          [stack]' end
}

@test "calls: names for numbers, a letter for an address that the kernel chose" {
	comes_to 'call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = f7f00000
call munmap f7f00000 00001000 = 00000000
call mmap2 00000000 00200000 00000001 80000002 00000003 00100000 = fffffff4
done' <<'END'
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
munmap(A, 4096) = 0
mmap2(0, 0x200000, PROT_READ, MAP_PRIVATE|0x80000000, 3, 0x100000) = -ENOMEM
exit 0
END
}

@test "an address that the program asked for and got stays a number" {
	comes_to 'call mmap2 50000000 00001000 00000001 00000022 ffffffff 00000000 = 50000000
call mmap2 50000123 00001000 00000001 00000022 ffffffff 00000000 = 50000000
call mmap2 50000000 00001000 00000001 00000022 ffffffff 00000000 = f7f00000
done' <<'END'
mmap2(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x50000000
mmap2(0x50000123, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x50000000
mmap2(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
exit 0
END
}

@test "no letter for a place that is taken: the kernel can not have chosen it" {
	comes_to 'call mmap2 00000000 00002000 00000003 00000022 ffffffff 00000000 = f7f00000
call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = f7f01000
call mmap2 00000000 00002000 00000003 00000022 ffffffff 00000000 = f7eff000
call mmap2 50000000 00002000 00000003 00000022 ffffffff 00000000 = 50000000
call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = 50001000
call mremap f7f00000 00001000 00001000 00000001 00000000 = 50000000
child: call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = f7f01000
done' <<'END'
mmap2(0, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A+1000
mmap2(0, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0xf7eff000
mmap2(0x50000000, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x50000000
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x50001000
mremap(A, 4096, 4096, MREMAP_MAYMOVE, 0) = 0x50000000
child: mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = B
exit 0
END
}

@test "a place that was unmapped, by whichever process, can be chosen again" {
	comes_to 'call mmap2 00000000 00002000 00000003 00000022 ffffffff 00000000 = f7f00000
child: call munmap f7f01000 00001000 = 00000000
call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = f7f01000
call mremap f7f01000 00001000 00001000 00000001 00000000 = f7e00000
call mmap2 00000000 00002000 00000003 00000022 ffffffff 00000000 = f7f00000
done' <<'END'
mmap2(0, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
child: munmap(A+1000, 4096) = 0
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = B
mremap(B, 4096, 4096, MREMAP_MAYMOVE, 0) = C
mmap2(0, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
exit 0
END
}

@test "address 0 that was asked for is no letter" {
	comes_to 'call mmap2 00000000 00001000 00000003 00000032 ffffffff 00000000 = 00000000
read 00000000 = 00
call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = f7f00000
done' <<'END'
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_FIXED|MAP_ANONYMOUS, -1, 0) = 0
read 0 = 00
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
exit 0
END
}

@test "results around the range of errors" {
	comes_to 'call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = fffff001
call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = fffff000
call close ffffffff = fffffff7
done' <<'END'
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = -4095
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0xfffff000
close(-1) = -EBADF
exit 0
END
}

@test "every errno and signal of Linux has its name; what has none is a number" {
	comes_to 'call close 00000003 = ffffffac
call close 00000003 = ffffff7b
call close 00000003 = fffffdf4
read 50000000 ! 18 00000080 00000000
ended child = 0000001f
ended child = 00000022
done' <<'END'
close(3) = -EILSEQ
close(3) = -EHWPOISON
close(3) = -524
read 0x50000000 = SIGXCPU SI_KERNEL at 0
ended child = killed by SIGSYS
ended child = killed by signal 34
exit 0
END
}

@test "a result that no kernel can have chosen stays a number, and takes no letter" {
	comes_to 'call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = f7f00123
call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = 00000001
call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = 00000000
call mmap2 00000000 00002000 00000003 00000022 ffffffff 00000000 = ffffe000
call mremap 50000000 00001000 00002000 00000001 00000000 = f7f00800
call brk 00000000 = fffff000
call brk 00000000 = 0804b123
address nothing = 00000000
address error = ffffffea
call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = bfffe000
done' <<'END'
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0xf7f00123
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x1
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0
mmap2(0, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0xffffe000
mremap(0x50000000, 4096, 8192, MREMAP_MAYMOVE, 0) = 0xf7f00800
brk(0) = 0xfffff000
brk(0) = A
nothing = 0
error = 0xffffffea
mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = B
exit 0
END
}

@test "places: inside an area, its first byte, the first byte behind it, faults" {
	comes_to 'call mmap2 00000000 00002000 00000003 00000001 00000003 00000000 = f7f00000
read f7f00000 = 41
write f7f01fff = 5a
read f7f02000 ! 0b 00000001 f7f02000
read f7f01000 ! 07 00000002 f7f01000
run f7f00000 ! 0b 00000002 f7f00004
run f7f00000 = returned
read f7f00000 ! 0b 00000080 00000000
done' <<'END'
mmap2(0, 8192, PROT_READ|PROT_WRITE, MAP_SHARED, 3, 0) = A
read A+0 = 41 'A'
write A+1fff = 5a 'Z'
read A+2000 = SIGSEGV SEGV_MAPERR
read A+1000 = SIGBUS BUS_ADRERR
run A+0 = SIGSEGV SEGV_ACCERR at A+4
run A+0 = returned
read A+0 = SIGSEGV SI_KERNEL at 0
exit 0
END
}

@test "maps: what came, what went, what is as it was" {
	comes_to "$(snapshot one '50000000-50003000 rw-p 00000000 00:00 0 ')
$(snapshot two '50000000-50001000 rw-p 00000000 00:00 0 ' \
		'50001000-50002000 r--p 00000000 00:00 0 ')
$(snapshot three '50000000-50001000 rw-p 00000000 00:00 0 ' \
		'50001000-50002000 r--p 00000000 00:00 0 ')
done" <<'END'
maps one..two:
- 50001000..50003000 rw-p 0 anonymous
+ 50001000..50002000 r--p 0 anonymous
maps two..three: unchanged
exit 0
END
}

@test "an area up to 4 GiB, whose end a target of 32 bits writes as 0" {
	comes_to "maps one
fff00000-fff21000 rw-p 00000000 00:00 0          [stack]
end
maps two
fff00000-fff21000 rw-p 00000000 00:00 0          [stack]
fffff000-0 rw-p 00000000 00:00 0
end
done" <<'END'
maps one..two:
+ fffff000..100000000 rw-p 0 anonymous
exit 0
END
	comes_to "maps one
00000000-0 rw-p 00000000 00:00 0
end
done" <<'END'
snapshot one: no line of maps: 00000000-0 rw-p 00000000 00:00 0
END
}

@test "maps: an object whose name is a number of its own every time" {
	comes_to "$(snapshot one)
$(snapshot two '50000000-50001000 r-xs 00000000 00:09 700144 socket:[700144]' \
	'60000000-60001000 rw-s 00000000 00:0f 1043 anon_inode:[eventfd]' \
	'70000000-70001000 rw-s 00000000 00:0f 1043 socket:[70014x]')
done" <<'END'
maps one..two:
+ 50000000..50001000 r-xs 0 socket
+ 60000000..60001000 rw-s 0 anon_inode:[eventfd]
+ 70000000..70001000 rw-s 0 socket:[70014x]
exit 0
END
}

@test "maps: what could not be read is never unchanged, and nothing is compared with it" {
	comes_to "maps one
!fffffff3
end
maps two
end
$(snapshot three '50000000-50003000 rw-p 00000000 00:00 0 ')
$(snapshot four '50000000-50003000 rw-p 00000000 00:00 0 ')
areas five
50000000-50003000 rw-p 00000000 00:00 0
!fffffffb
end
$(snapshot six '50000000-50003000 rw-p 00000000 00:00 0 ')
done" <<'END'
maps one: not seen: -EACCES
maps one..two: not seen: it is empty
maps two..three: two was not seen
maps three..four: unchanged
areas four..five: not seen: -EIO
maps five..six: five was not seen
exit 0
END
}

@test "a block that the report ends in was not seen" {
	comes_to "$(snapshot one '50000000-50003000 rw-p 00000000 00:00 0 ')
maps two
50000000-50003000 rw-p 00000000 00:00 0" <<'END'
maps one..two: not seen: the report ends within it
the report is not whole
exit 0
END
	comes_to 'status one VmLck' <<'END'
status one: not seen: the report ends within it
the report is not whole
exit 0
END
}

@test "a premise that failed while another process was within a block is told all the same" {
	local failed

	for failed in 'failed waitpid = ffffffda' 'parent: failed waitpid = ffffffda'; do
		run canonical <<<"child: maps one
50000000-50003000 rw-p 00000000 00:00 0
$failed
50003000-50004000 rw-p 00000000 00:00 0
end"
		assert_output --partial "a call that only prepares the question failed: "
		assert_output --partial "waitpid = -ENOSYS"
	done
}

@test "smaps and status: a file that could not be read is no field that is missing" {
	comes_to 'smaps one 50000000 Rss VmFlags.lo
!ffffffda
end
child: smaps two 50000000 Rss
50000000-50003000 rw-p 00000000 00:00 0
Rss:                   8 kB
!fffffffb
end
smaps three 50000000 Rss
end
smaps four 50000000 Rss Pss
50000000-50003000 rw-p 00000000 00:00 0
Rss:                   8 kB
end
status one VmLck
!fffffff3
end
status two VmLck
end
done' <<'END'
smaps one 0x50000000: not seen: -ENOSYS
child: smaps two 0x50000000: not seen: -EIO
smaps three 0x50000000: not seen: it is empty
smaps four 0x50000000 Rss = 8 kB
smaps four 0x50000000 Pss = missing
status one: not seen: -EACCES
status two: not seen: it is empty
exit 0
END
}

@test "a premise that failed: the case is BROKEN by its name, whatever else was stated" {
	comes_to 'value two = 00000002
child: failed fork = ffffffda
value one = 00000001
done' <<'END'
two = 2
a call that only prepares the question failed: child: fork = -ENOSYS
END
	comes_to 'failed read = 00000000' <<'END'
a call that only prepares the question failed: read = 0
END
}

@test "a block that goes on behind what kept it back, or whose errno is none, is no report" {
	comes_to 'maps one
!fffffff3
50000000-50003000 rw-p 00000000 00:00 0
end
done' <<'END'
line 2 is no report line: maps one
END
	comes_to 'maps one
!EACCES
end
done' <<'END'
line 2 is no report line: maps one
END
}

@test "maps by pages: how areas are cut does not show; areas: it does" {
	comes_to "$(snapshot one '50000000-50003000 rw-p 00000000 00:00 0 ')
$(snapshot two '50000000-50001000 rw-p 00000000 00:00 0 ' \
		'50001000-50003000 rw-p 00000000 00:00 0 ')
$(snapshot three '50000000-50003000 rw-p 00000000 00:00 0 ' | sed 's/^maps/areas/')
done" <<'END'
maps one..two: unchanged
areas two..three:
- 50000000..50001000 rw-p 0 anonymous
+ 50000000..50003000 rw-p 0 anonymous
- 50001000..50003000 rw-p 0 anonymous
exit 0
END
}

@test "maps: a file by its name, its offset and its inode; the program; other paths" {
	lay_canned
	echo 'file: data 8192 letters' >>"$TMP/tree/cases/canned/report.case"
	comes_to "$(snapshot one)
$(snapshot two '08048000-08049000 r-xp 00000000 00:10 77   @PROGRAM@' \
		'50000000-50001000 r--s 00001000 00:10 @INODE@   @DIR@/data' \
		'50001000-50002000 r--s 00003000 00:10 @INODE@   @DIR@/data' \
		'60000000-60001000 rw-p 00000000 00:10 4242   @DIR@/data' \
		'70000000-70001000 rw-s 00000000 00:01 99   /dev/zero (deleted)' \
		'71000000-71001000 rw-p 00000000 00:00 0   [heap]')
done" <<'END'
maps one..two:
+ 8048000..8049000 r-xp 0 program
+ 50000000..50001000 r--s 1000 data
+ 50001000..50002000 r--s 3000 data
+ 60000000..60001000 rw-p 0 data (another inode)
+ 70000000..70001000 rw-s 0 /dev/zero (deleted)
+ 71000000..71001000 rw-p 0 [heap]
exit 0
END
}

@test "maps: two neighbouring areas of a file that go on from each other are one range" {
	comes_to "$(snapshot one)
$(snapshot two '50000000-50001000 r--s 00001000 00:10 9   /x' \
		'50001000-50002000 r--s 00002000 00:10 9   /x')
done" <<'END'
maps one..two:
+ 50000000..50002000 r--s 1000 /x
exit 0
END
}

@test "maps: an area that the kernel placed is told by its letter" {
	comes_to "$(snapshot one)
call mmap2 00000000 00002000 00000003 00000022 ffffffff 00000000 = f7f00000
$(snapshot two 'f7f00000-f7f02000 rw-p 00000000 00:00 0 ')
done" <<'END'
mmap2(0, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
maps one..two:
+ A+0..2000 rw-p 0 anonymous
exit 0
END
}

@test "maps: forms of other kernels and emulators, long numbers, no blanks behind" {
	comes_to "maps one
8048000-8049000 r-xp 00000000 00:00 0
end
maps two
5000000-5001000 rw-p 00000000 00:00 0
8048000-8049000 r-xp 00000000 00:00 0
ffffe000-100000000 r-xp 00000000 00:00 0          [vdso]
end
done" <<'END'
maps one..two:
+ 5000000..5001000 rw-p 0 anonymous
+ ffffe000..100000000 r-xp 0 [vdso]
exit 0
END
}

@test "a snapshot with a line that is none is BROKEN" {
	run canonical <<<$'maps one\n50000000-4fff0000 rw-p 0 00:00 0\nend\ndone'
	assert_line "snapshot one: no line of maps: 50000000-4fff0000 rw-p 0 00:00 0"
	run canonical <<<$'maps one\nnonsense\nend\ndone'
	assert_line "snapshot one: no line of maps: nonsense"
	run canonical <<<$'smaps one 50000000 Rss\nRss: 4 kB\nend\ndone'
	assert_line "snapshot one: no line of smaps: Rss: 4 kB"
	run canonical <<<$'smaps one 50000000 Rss\n5000-6000 rw-p 0 00:00 0\nnonsense\nend\ndone'
	assert_line "snapshot one: no line of smaps: nonsense"
	run canonical <<<$'status one VmLck\nVmLck 4 kB\nend\ndone'
	assert_line "snapshot one: no line of status: VmLck 4 kB"
}

# Else the difference would pass over what lies out of order.
@test "areas that do not ascend are BROKEN" {
	run canonical <<<$'maps one\n6000-8000 rw-p 0 00:00 0\n5000-6000 rw-p 0 00:00 0\nend\ndone'
	assert_line "snapshot one: an area that begins before the last one ends: 5000-6000 rw-p 0 00:00 0"
	run canonical <<<$'maps one\n6000-8000 rw-p 0 00:00 0\n7000-9000 rw-p 0 00:00 0\nend\ndone'
	assert_line "snapshot one: an area that begins before the last one ends: 7000-9000 rw-p 0 00:00 0"
}

@test "bytes, residency, values, addresses, ends of children" {
	comes_to 'bytes data 00000ffe = 41 42 
bytes nothing 00000000 = !fffffffe
resident 50000000 00003000 = 101
value answer = 00100000
address where = bffff000
address where = bffff000
ended child = 00000300
ended child = 0000000b
ended child = 0000008b
done' <<'END'
bytes data 4094 = 41 42 'AB'
bytes nothing 0 = -ENOENT
resident 0x50000000 12288 = 101
answer = 0x100000
where = A
where = A
ended child = exit 3
ended child = killed by SIGSEGV
ended child = killed by SIGSEGV
exit 0
END
}

@test "registers: only what differs; of the flags, those that no kernel may change" {
	comes_to 'registers one 00000001 00000002 00000003 00000004 00000005 00000006 00000007 bfff0000 00000202 0000002b 0000002b 00000000 00000063
registers two 00000009 00000002 00000003 00000004 00000005 00000006 00000007 bfff0000 00010206 0000002b 0000002b 00000000 00000063
registers three 00000009 00000002 00000003 00000004 00000005 00000006 00000007 bfff0000 00000206 0000002b 0000002b 00000000 00000063
done' <<'END'
registers one..two: eax flags
registers two..three: unchanged
exit 0
END
}

@test "each process is compared with itself, a new one with what the program was at its first line" {
	comes_to "$(snapshot one '50000000-50001000 rw-p 00000000 00:00 0 ')
child: value begins = 00000001
$(snapshot two)
child: $(snapshot three '50000000-50001000 r--p 00000000 00:00 0 ')
$(snapshot four)
child: $(snapshot five '50000000-50001000 r--p 00000000 00:00 0 ')
other: $(snapshot six)
$(snapshot seven)
done" <<'END'
child: begins = 1
maps one..two:
- 50000000..50001000 rw-p 0 anonymous
child: maps one..three:
- 50000000..50001000 rw-p 0 anonymous
+ 50000000..50001000 r--p 0 anonymous
maps two..four: unchanged
child: maps three..five: unchanged
other: maps four..six: unchanged
maps four..seven: unchanged
exit 0
END
}

@test "registers: of each process its own" {
	local rest='00000002 00000003 00000004 00000005 00000006 00000007 bfff0000 00000202 0000002b 0000002b 00000000 00000063'

	comes_to "registers one 00000001 $rest
child: registers two 00000000 $rest
registers three 00000001 $rest
child: registers four 00000000 $rest
done" <<'END'
child: registers one..two: eax
registers one..three: unchanged
child: registers two..four: unchanged
exit 0
END
}

@test "smaps and status: the fields of the right area, flags one by one" {
	comes_to 'smaps one 50001000 Rss VmFlags.lo VmFlags.rd Nothing
50000000-50001000 rw-p 00000000 00:00 0 
Rss:                 4 kB
VmFlags: rd wr lo 
50001000-50003000 rw-p 00000000 00:00 0 
Rss:                 8 kB
VmFlags: rd wr mr 
end
smaps two 60000000 Rss
50000000-50001000 rw-p 00000000 00:00 0 
Rss:                 4 kB
end
status three VmLck
Name:	x
VmLck:	       4 kB
end
done' <<'END'
smaps one 0x50001000 Rss = 8 kB
smaps one 0x50001000 VmFlags.lo = no
smaps one 0x50001000 VmFlags.rd = yes
smaps one 0x50001000 Nothing = missing
smaps two 0x60000000: no area
status three VmLck = 4 kB
exit 0
END
}

@test "smaps: VmFlags without a flag, or without a blank" {
	comes_to 'smaps one 50000000 VmFlags.lo
50000000-50001000 rw-p 00000000 00:00 0 
VmFlags:
end
smaps two 50000000 VmFlags.lo VmFlags.wr
50000000-50001000 rw-p 00000000 00:00 0 
VmFlags:lo wr
end
done' <<'END'
smaps one 0x50000000 VmFlags.lo = no
smaps two 0x50000000 VmFlags.lo = yes
smaps two 0x50000000 VmFlags.wr = yes
exit 0
END
}

@test "lines of another process are signed" {
	comes_to 'child: read 50000000 = 41
child: call close 00000007 = 00000000
ended child = 00000000
done' <<'END'
child: read 0x50000000 = 41 'A'
child: close(7) = 0
ended child = exit 0
exit 0
END
}

@test "how a program ends: by a signal" {
	lay_canned
	echo SEGV >"$TMP/tree/signal"
	comes_to $'value x = 00000001\ndone' <<'END'
x = 1
killed by SIGSEGV
END
}

@test "what is no report line is BROKEN by its number" {
	local line

	for line in 'call mmap2 0 = 0' 'call mmap2' 'call' 'read 50000000' 'read 5000000 = 41' \
		'read 50000000 = 4' 'read 50000000 = 41 42' 'read 50000000 ! 0b' 'value = 1' \
		'value x = 1' 'bytes data' 'resident 50000000' 'registers one 00000001' \
		'bytes data 00000000 = 4' 'resident 50000000 00002000 = 1 0' \
		'resident 50000000 00002000 = 2' 'registers' 'maps' 'READ 50000000 = 41' ':' 'child:' '' ' ' 'ended x = 00000000 x' \
		'Child: value x = 00000001' \
		'run 50000000 = 00' 'smaps one' 'status'; do
		run canonical <<<"$line"$'\ndone'
		assert_output --regexp '^line 2 is no report line:'
	done
}

@test "an unknown call, a wrong number of arguments" {
	run canonical <<<$'call nonsense 00000001 = 00000000\ndone'
	assert_output "no call nonsense with 1 arguments is known to harness/report/calls.c"
	run canonical <<<$'call munmap 00000001 = 00000000\ndone'
	assert_output "no call munmap with 1 arguments is known to harness/report/calls.c"
}

@test "a head that is none, of another version, case or face" {
	local head

	lay_canned
	for head in 'report' 'report 2 canned/report asm' 'report 1 canned/report' 'REPORT'; do
		printf '%s\ndone\n' "$head" >"$TMP/tree/raw"
		run canonical <<<''
		assert_output "line 1 is no head of a report: $head"
	done
	for head in 'canned/other asm' 'canned/report c'; do
		printf 'report 1 %s\ndone\n' "$head" >"$TMP/tree/raw"
		run canonical <<<''
		assert_output "the report is of another program: $head"
	done
}

@test "text behind the end, a carriage return, a zero byte" {
	run canonical <<<$'done\nvalue x = 00000001'
	assert_output 'line 3 comes after "done": value x = 00000001'
	run canonical <<<$'value x = 00000001\r\ndone'
	assert_output "line 2 is no report line: value x = 00000001?"
	lay_canned
	printf 'report 1 canned/report asm\ndone\n\0nonsense\n' >"$TMP/tree/raw"
	run canonical <<<''
	assert_output "it wrote a byte of value 0"
}

@test "more than 26 addresses, a long report" {
	run canonical < <(for i in {10..36}; do
		echo "call mmap2 00000000 00001000 00000003 00000022 ffffffff 00000000 = f7f${i}000"
	done)
	assert_line "more than 26 addresses chosen by the kernel"
	run canonical < <(yes 'value x = 00000001' | head -n 20000; echo 'done')
	assert_equal "${#lines[@]}" 20001
}

@test "output in large pieces that is too long is BROKEN as such" {
	lay_canned
	{
		printf 'report 1 canned/report asm\n'
		yes 'value x = 00000001' | head -c 3000000
	} >"$TMP/tree/raw"
	run canonical <<<''
	assert_output "it wrote more than 1024 KiB"
}

@test "a line that was cut off says nothing" {
	lay_canned
	printf 'report 1 canned/report asm\nvalue x = 00000001\ndone' >"$TMP/tree/raw"
	run -1 canned --face asm
	assert_line --partial "+the report is not whole"
	printf 'report 1 canned/report asm\nvalue x = 00000001\nvalue y = 000' >"$TMP/tree/raw"
	run -1 canned --face asm
	assert_line --partial "+x = 1"
	refute_line --partial "+y"
	printf 'report 1 canned/report asm' >"$TMP/tree/raw"
	run -125 canned --face asm
	assert_line --partial "its first line is cut off"
	printf 'report 1 canned/report asm\nmaps m\n50000000-50001000 rw-p 00000000 00:00 0\nend' >"$TMP/tree/raw"
	run -1 canned --face asm
	assert_line --partial "+maps m: not seen: the report ends within it"
}

@test "doc/report-protocol.md has every fact that the facts program says" {
	local name names

	names=$(sed -nE 's/^ +(fact|result|tried|setting|line_of_file|call_of) +"([^"]+)"(, "([^"]+)")?.*/\2 \4/p; s/^ +%strcat .*_(name|mode) "([a-z-]+)".*/\2N/p' \
		"$SUITE/asm/inc/facts.asm" | tr ' ' '\n' | sort -u)
	[ "$(wc -l <<<"$names")" -gt 60 ]
	for name in $names; do
		grep -q "^|.*\`$name\`" "$SUITE/doc/report-protocol.md" || fail "no fact $name"
	done
}
