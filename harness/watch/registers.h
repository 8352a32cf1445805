/*
 * registers.h - the registers and the memory of a process that ptrace(2) has stopped.
 *
 * One of 32 bits has the upper halves 0.  The same whether the driver is a program of 64 bits or
 * of 32; that one can not read memory above 4 GiB.
 */
#ifndef WATCH_REGISTERS_H
#define WATCH_REGISTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* By the numbers that instructions have for them. */
enum gpr {
	GPR_AX,
	GPR_CX,
	GPR_DX,
	GPR_BX,
	GPR_SP,
	GPR_BP,
	GPR_SI,
	GPR_DI,
	GPR_R8,
	GPR_R9,
	GPR_R10,
	GPRS = 16,
};

struct registers {
	bool wide; /* the process is in 64-bit mode */
	uint64_t at[GPRS];
	uint64_t ip, flags;
};

/* "ebp", "rbp" */
const char *register_name(enum gpr reg, bool wide);

/* False: the process is gone, or is one that this driver can not look at. */
bool registers_read(pid_t pid, struct registers *registers);

/*
 * As many of count bytes at address as can be read.  A page that was not there is brought in by
 * that, so only what the process or the kernel has just used is read.
 */
size_t memory_read(pid_t pid, uint64_t address, void *bytes, size_t count);

/* The zero-terminated string at address, at most 4095 bytes of it, for the caller to free; or NULL.
 */
char *memory_string(pid_t pid, uint64_t address);

#endif
