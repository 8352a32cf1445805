/*
 * hand.c - see hand.h.  Without libc: nothing but what is written here is in its memory, and no
 * call is made but those that are ordered.
 */
#include "model/hand/hand.h"

#include <cpuid.h>

enum { READ = 3, WRITE = 4, OPEN = 5, CLOSE = 6, MUNMAP = 91, SIGACTION = 174, MMAP2 = 192 };
enum { EXIT = 252, PAGE = 4096, PRIVATE_ANONYMOUS = 0x22 };
enum { BUS = 7, SEGV = 11, WITH_INFO = 4, NO_DEFER = 0x40000000, HAS_RESTORER = 0x4000000 };
enum { ORDERS = 512, CODE = 2, ADDRESS = 3, EIP = 19 }; /* words of siginfo_t and ucontext_t */

/* struct sigaction of the kernel. */
struct action {
	void (*handler)(int number, uint32_t *info, uint32_t *context);
	uint32_t flags;
	void (*restorer)(void);
	uint32_t mask[2];
};

static struct hand_order orders[ORDERS];
static struct hand_report reports[ORDERS];
static volatile struct hand_report fault;
static char scratch[HAND_SCRATCH_BYTES];

uint32_t make_call(const struct hand_order *order);
uint32_t load_byte(uint32_t address);
uint32_t store_byte(uint32_t address, uint32_t byte);
void fault_return(void);
void restore(void);

/* A fault in the two that touch a byte goes on at fault_return, where only the return is left. */
__asm__(".globl make_call, load_byte, store_byte, fault_return, restore, _start\n"
	"make_call: push %ebx; push %esi; push %edi; push %ebp\n"
	"	mov 20(%esp), %eax; mov 4(%eax), %ebx; mov 8(%eax), %ecx; mov 12(%eax), %edx\n"
	"	mov 16(%eax), %esi; mov 20(%eax), %edi; mov 24(%eax), %ebp; mov (%eax), %eax\n"
	"	int $0x80; pop %ebp; pop %edi; pop %esi; pop %ebx; ret\n"
	"load_byte: mov 4(%esp), %eax; movzbl (%eax), %eax; ret\n"
	"store_byte: mov 4(%esp), %ecx; mov 8(%esp), %eax; movb %al, (%ecx)\n"
	"fault_return: ret\n"
	"restore: mov $173, %eax; int $0x80\n"
	"_start: and $-16, %esp; call hand; hlt\n");

static uint32_t system_call(uint32_t number, uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
	const struct hand_order order = { number, { a, b, c, d, 0, 0 } };

	return make_call(&order);
}

static void on_fault(int number, uint32_t *info, uint32_t *context)
{
	fault.signal = (uint32_t)number;
	fault.code = info[CODE];
	fault.address = info[ADDRESS];
	context[EIP] = (uint32_t)fault_return;
}

static void catch_faults(void)
{
	const struct action action = {
		on_fault, WITH_INFO | NO_DEFER | HAS_RESTORER, restore, { 0, 0 }
	};

	system_call(SIGACTION, SEGV, (uint32_t)&action, 0, 8);
	system_call(SIGACTION, BUS, (uint32_t)&action, 0, 8);
}

static void write_all(const void *bytes, uint32_t count)
{
	const char *at = bytes;

	while (count > 0) {
		uint32_t done = system_call(WRITE, 1, (uint32_t)at, count, 0);

		if (done > count) /* an errno: nobody reads */
			system_call(EXIT, 1, 0, 0, 0);
		at += done;
		count -= done;
	}
}

/* The file, as far as there is room; how many bytes it has. */
static uint32_t read_maps(void)
{
	uint32_t length = 0, done;
	uint32_t file = system_call(OPEN, (uint32_t) "/proc/self/maps", 0, 0, 0);

	while ((done = system_call(READ, file, (uint32_t)scratch + length,
				   HAND_SCRATCH_BYTES - length, 0)) > 0 &&
	       done <= HAND_SCRATCH_BYTES)
		length += done;
	system_call(CLOSE, file, 0, 0, 0);
	return length;
}

static uint32_t find_place(void)
{
	const struct hand_order map = { MMAP2, { 0, PAGE, 0, PRIVATE_ANONYMOUS, ~0u, 0 } };
	uint32_t place = make_call(&map);

	system_call(MUNMAP, place, PAGE, 0, 0);
	return place;
}

/* An emulator is a processor of its own. */
static uint32_t find_keys(void)
{
	enum { EXTENDED = 7 };
	uint32_t a, b, c, d;

	return __get_cpuid_count(EXTENDED, 0, &a, &b, &c, &d) && c & bit_OSPKE;
}

static struct hand_report carry_out(const struct hand_order *order)
{
	struct hand_report report = { 0, 0, 0, 0 };

	fault.signal = 0;
	if (order->number == HAND_LOAD)
		report.result = load_byte(order->numbers[0]);
	else if (order->number == HAND_STORE)
		report.result = store_byte(order->numbers[0], order->numbers[1]);
	else if (order->number == HAND_MAPS)
		report.result = read_maps();
	else if (order->number == HAND_SCRATCH)
		report.result = (uint32_t)scratch;
	else if (order->number == HAND_PLACE)
		report.result = find_place();
	else if (order->number == HAND_KEYS)
		report.result = find_keys();
	else
		report.result = make_call(order);
	if (!fault.signal)
		return report;
	return (struct hand_report){ 0, fault.signal, fault.code, fault.address };
}

__attribute__((used, noreturn)) void hand(void)
{
	uint32_t have = 0, done;

	catch_faults();
	while ((done = system_call(READ, 0, (uint32_t)orders + have, sizeof(orders) - have, 0)) >
		       0 &&
	       done <= sizeof(orders)) {
		uint32_t count, told = 0;

		have += done;
		count = have / sizeof(orders[0]);
		for (uint32_t i = 0; i < count; i++) {
			reports[told++] = carry_out(&orders[i]);
			if (orders[i].number != HAND_MAPS)
				continue;
			write_all(reports, told * sizeof(reports[0]));
			write_all(scratch, reports[told - 1].result);
			told = 0;
		}
		write_all(reports, told * sizeof(reports[0]));
		have -= count * sizeof(orders[0]);
		for (uint32_t i = 0; i < have; i++)
			((char *)orders)[i] = ((char *)&orders[count])[i];
	}
	system_call(EXIT, 0, 0, 0, 0);
	__builtin_unreachable();
}
