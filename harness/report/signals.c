/* signals.c - see signals.h. */
#include "report/signals.h"

#include <signal.h>
#include <string.h>

void signals_add(struct text *text, unsigned int number)
{
	const char *name = sigabbrev_np(number);

	if (name)
		text_addf(text, "SIG%s", name);
	else
		text_addf(text, "signal %u", number);
}

/* include/uapi/asm-generic/siginfo.h */
void signals_add_code(struct text *text, unsigned int number, int code)
{
	static const struct {
		unsigned int number;
		int code;
		const char *name;
	} codes[] = {
		{ SIGSEGV, SEGV_MAPERR, "SEGV_MAPERR" }, { SIGSEGV, SEGV_ACCERR, "SEGV_ACCERR" },
		{ SIGSEGV, SEGV_BNDERR, "SEGV_BNDERR" }, { SIGSEGV, SEGV_PKUERR, "SEGV_PKUERR" },
		{ SIGBUS, BUS_ADRALN, "BUS_ADRALN" },	 { SIGBUS, BUS_ADRERR, "BUS_ADRERR" },
		{ SIGBUS, BUS_OBJERR, "BUS_OBJERR" },	 { SIGFPE, FPE_INTDIV, "FPE_INTDIV" },
		{ SIGFPE, FPE_INTOVF, "FPE_INTOVF" },	 { SIGILL, ILL_ILLOPN, "ILL_ILLOPN" },
		{ SIGTRAP, TRAP_BRKPT, "TRAP_BRKPT" },	 { SIGTRAP, TRAP_TRACE, "TRAP_TRACE" },
	};

	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
		if (codes[i].number == number && codes[i].code == code) {
			text_add(text, codes[i].name);
			return;
		}
	}
	if (code == SI_KERNEL)
		text_add(text, "SI_KERNEL");
	else
		text_addf(text, "code %d", code);
}

int signals_number(const char *word, size_t length)
{
	for (int number = 1; number < NSIG; number++) {
		const char *name = sigabbrev_np(number);

		if (name && length == strlen(name) + 3 && strncmp(word, "SIG", 3) == 0 &&
		    strncmp(word + 3, name, length - 3) == 0)
			return number;
	}
	return 0;
}

static const int outside[] = { SIGKILL, SIGTERM, SIGINT,  SIGHUP,  SIGQUIT,
			       SIGXCPU, SIGPIPE, SIGUSR1, SIGUSR2, SIGPWR };

bool signals_is_from_outside(int number)
{
	for (size_t i = 0; i < sizeof(outside) / sizeof(outside[0]); i++) {
		if (outside[i] == number)
			return true;
	}
	return false;
}
