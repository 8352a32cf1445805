/* entry/fast-entry-efault - sysenter and syscall read the offset from the stack, and are EFAULT
 * where they can not. */
#include "case.h"

#include <sys/auxv.h>
#include <ucontext.h>

static uint32_t *const stack = (uint32_t *)0x50000000; /* of four words */
static unsigned int faults;
static uintptr_t fault_address;

/* Where the vDSO sets ebp up, in front of sysenter or syscall; own_stack: esp meanwhile. */
static const unsigned char *way_in;
static uint32_t own_stack;

/* Where it goes on then. */
extern const char back_from_vdso[];

/* As an int 80h, by the vDSO's instruction, with the stack of four words. */
static __attribute__((noinline)) uint32_t mmap2_by_vdso(uint32_t address, uint32_t length)
{
	uint32_t result;

	__asm__ volatile("push %%ebp\n\t"
			 "mov %%esp, %[own_stack]\n\t"
			 "mov $0x50000000, %%esp\n\t"
			 "jmp *%[way_in]\n"
			 "back_from_vdso:\n\t"
			 "mov %[own_stack], %%esp\n\t"
			 "pop %%ebp"
			 : "=a"(result)
			 : "a"(SYS_mmap2), "b"(address), "c"(length), "d"(PROT_READ),
			   "S"(MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED),
			   "D"(-1), [own_stack] "m"(own_stack), [way_in] "m"(way_in)
			 : "memory", "cc");
	return result;
}

/* Gives access back to the page of the stack. */
static void on_fault(int signal, siginfo_t *info, void *context)
{
	(void)signal;
	(void)context;
	faults++;
	fault_address = (uintptr_t)info->si_addr;
	premise("mprotect", mprotect(stack, 4096, PROT_READ | PROT_WRITE));
}

CASE("entry/fast-entry-efault")
{
	static char room[16384];
	const stack_t stack_of_handler = { .ss_sp = room, .ss_size = sizeof(room) };
	const struct sigaction action = { .sa_sigaction = on_fault,
					  .sa_flags = SA_SIGINFO | SA_ONSTACK };
	struct sigaction old_action;
	uint32_t result;

	way_in = (const unsigned char *)getauxval(AT_SYSINFO) + 1;
	while (way_in[0] != 0x0f || (way_in[1] != 0x34 && way_in[1] != 0x05))
		way_in++;
	way_in -= 2; /* mov %esp, %ebp or mov %ecx, %ebp */

	premise("sigaltstack", sigaltstack(&stack_of_handler, NULL));
	premise("rt_sigaction", sigaction(SIGSEGV, &action, &old_action));

	call_mmap(stack,				   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	stack[0] = 0; /* offset in 4096-byte units */
	stack[1] = PROT_READ;
	stack[2] = 4096; /* length */
	stack[3] = (uint32_t)back_from_vdso;

	result = mmap2_by_vdso(0x56000000, 4096);
	report_call("mmap2", 6,
		    (const uint32_t[]){ 0x56000000, 4096, PROT_READ,
					MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0 },
		    result);

	call_mprotect(stack, 4096, PROT_NONE);

	result = mmap2_by_vdso(0x57000000, 4096);
	report_call("mmap2", 6,
		    (const uint32_t[]){ 0x57000000, 4096, PROT_READ,
					MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0 },
		    result);
	value("faults", faults);
	value("fault_address", fault_address);

	call_munmap(stack, 4096);

	/* The frame of the program has handlers of its own. */

	premise("rt_sigaction", sigaction(SIGSEGV, &old_action, NULL));
}
