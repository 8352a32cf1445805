#!/usr/bin/env bats
# The calls of the dialects, in the names of their own documents.

setup() { load lib.bash; }

@test "UTek: processes, protection, sharing and errnos by UTek's names" {
	comes_to 'call utek_mmap 00000000 30000000 50000000 00001000 00000003 00000001 = 00000000
call utek_mmap fffffffe 000f0000 50000000 00001000 00000001 00000000 = ffffffef
call utek_mmap 000004d2 30000000 fffff000 00001000 00000380 00000007 = fffffff4
call utek_mmap 7fffffff 30000000 50000000 00001000 00000400 00000000 = fffffffd
call utek_mmap fffffff0 30000000 50000000 00001000 00000000 00000000 = ffffffa1
done' <<'END'
utek_mmap(M_SELF, 0x30000000, 0x50000000, 4096, M_R_SELF|M_W_SELF, SHARED) = 0
utek_mmap(M_PHYS, 0xf0000, 0x50000000, 4096, M_R_SELF, PRIVATE) = -EMCOLLIDE
utek_mmap(process, 0x30000000, 0xfffff000, 4096, M_W_GROUP|M_R_WORLD|M_W_WORLD, 7) = -EMRANGE
utek_mmap(2147483647, 0x30000000, 0x50000000, 4096, 0x400, PRIVATE) = -ESRCH
utek_mmap(-16, 0x30000000, 0x50000000, 4096, 0, PRIVATE) = -EOPNOTSUPP
exit 0
END
}

@test "the same errnos of Linux's own calls keep Linux's names" {
	comes_to 'call mmap2 50000000 00001000 00000001 00100022 ffffffff 00000000 = ffffffef
call mmap2 50000000 00001000 00000001 00000022 ffffffff 00000000 = fffffff4
call mmap2 50000000 00001000 00000001 01000003 00000003 00000000 = ffffffa1
done' <<'END'
mmap2(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|MAP_FIXED_NOREPLACE, -1, 0) = -EEXIST
mmap2(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = -ENOMEM
mmap2(0x50000000, 4096, PROT_READ, MAP_SHARED_VALIDATE|0x1000000, 3, 0) = -EOPNOTSUPP
exit 0
END
}

@test "MKS: ENOTSUP, and an address that the kernel chose" {
	comes_to 'call mks_mmap 00000000 00001000 00000011 00000022 ffffffff 00000000 = ffffffa1
call mks_mmap 00000000 00001000 00000001 01000022 ffffffff 00000000 = f7f00000
read f7f00000 = 00
done' <<'END'
mks_mmap(0, 4096, PROT_READ|0x10, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = -ENOTSUP
mks_mmap(0, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|0x1000000, -1, 0) = A
read A+0 = 00
exit 0
END
}

# An expected file with the lines on standard input and a report that says the same.
answers() {
	lay_canned
	cat >"$TMP/tree/expected/canned/report.exp"
	cat >"$TMP/tree/report" <<<"$1"
	canned --face asm
}

@test "an expected file may use the names of the dialects, MAP_VARIABLE too" {
	run -0 answers 'call utek_mmap fffffffd 00000000 50000000 00001000 00000002 00000001 = fffffff4
call mks_mmap 50000000 00001000 00000001 01000022 ffffffff 00000000 = 50000000
done' <<'END'
utek_mmap(M_VMEEXT, 0, 0x50000000, 4096, M_W_SELF, SHARED) = -EMRANGE
mks_mmap(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_VARIABLE|MAP_ANONYMOUS, -1, 0) = 0x50000000
exit 0
END
}

@test "a name that UTek does not have is a wrong expected file" {
	for word in M_X_SELF M_R_OTHERS M_NOBODY -EMNONE; do
		run -2 answers 'done' <<<"utek_mmap($word) = 0"
		assert_output --partial "${word#-}"
	done
}
