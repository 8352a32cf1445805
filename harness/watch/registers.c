/* registers.c - see registers.h. */
#include "watch/registers.h"

#include "base/text.h"
#include "report/pages.h"

#include <elf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/uio.h>

/* arch/x86/include/asm/user_32.h and user_64.h, struct user_regs_struct of each. */
struct regs_i386 {
	uint32_t bx, cx, dx, si, di, bp, ax, ds, es, fs, gs, orig_ax, ip, cs, flags, sp, ss;
};

struct regs_x86_64 {
	uint64_t r15, r14, r13, r12, bp, bx, r11, r10, r9, r8, ax, cx, dx, si, di, orig_ax, ip, cs,
		flags, sp, ss, fs_base, gs_base, ds, es, fs, gs;
};

const char *register_name(enum gpr reg, bool wide)
{
	static const char *const names[][GPRS] = {
		{ "eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi", "r8d", "r9d", "r10d",
		  "r11d", "r12d", "r13d", "r14d", "r15d" },
		{ "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11",
		  "r12", "r13", "r14", "r15" },
	};

	return names[wide][reg];
}

static void take_i386(struct registers *registers, const struct regs_i386 *from)
{
	*registers = (struct registers){
		.at = { from->ax, from->cx, from->dx, from->bx, from->sp, from->bp, from->si,
			from->di },
		.ip = from->ip,
		.flags = from->flags,
	};
}

static void take_x86_64(struct registers *registers, const struct regs_x86_64 *from)
{
	*registers = (struct registers){
		.wide = true,
		.at = { from->ax, from->cx, from->dx, from->bx, from->sp, from->bp, from->si,
			from->di, from->r8, from->r9, from->r10, from->r11, from->r12, from->r13,
			from->r14, from->r15 },
		.ip = from->ip,
		.flags = from->flags,
	};
}

bool registers_read(pid_t pid, struct registers *registers)
{
	union {
		struct regs_i386 of_32;
		struct regs_x86_64 of_64;
	} regs;
	struct iovec all = { &regs, sizeof(regs) };

	if (ptrace(PTRACE_GETREGSET, pid, (void *)(uintptr_t)NT_PRSTATUS, &all) < 0)
		return false;
	if (all.iov_len == sizeof(regs.of_32))
		take_i386(registers, &regs.of_32);
	else if (all.iov_len == sizeof(regs.of_64))
		take_x86_64(registers, &regs.of_64);
	else
		return false;
	return true;
}

size_t memory_read(pid_t pid, uint64_t address, void *bytes, size_t count)
{
	size_t done = 0;

	if (address > UINTPTR_MAX || count > UINTPTR_MAX - address)
		return 0;
	/* A page at a time: of a range that is not all there the kernel may copy nothing. */
	while (done < count) {
		size_t part = PAGE_BYTES - (address + done) % PAGE_BYTES;
		struct iovec here = { (char *)bytes + done,
				      part < count - done ? part : count - done };
		struct iovec there = { (void *)(uintptr_t)(address + done), here.iov_len };
		ssize_t copied = process_vm_readv(pid, &here, 1, &there, 1, 0);

		if (copied <= 0)
			break;
		done += copied;
	}
	return done;
}

char *memory_string(pid_t pid, uint64_t address)
{
	enum { ROOM = 4096 };
	char *string = new_bytes(ROOM);
	size_t length = 0;

	while (length < ROOM - 1) {
		size_t part = PAGE_BYTES - (address + length) % PAGE_BYTES;
		size_t got;

		part = part < ROOM - 1 - length ? part : ROOM - 1 - length;
		part = part < 256 ? part : 256;
		got = memory_read(pid, address + length, string + length, part);
		if (memchr(string + length, '\0', got))
			return string;
		length += got;
		if (got < part)
			break;
	}
	if (length == ROOM - 1) {
		string[length] = '\0';
		return string;
	}
	free(string);
	return NULL;
}
