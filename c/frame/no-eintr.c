/* frame/no-eintr - Signals that come all the while are no errors of mmap2: it has no EINTR. */
#include "case.h"

#include <sys/time.h>

static volatile unsigned int alarms;

static void on_alarm(int signal)
{
	(void)signal;
	alarms++;
}

CASE("frame/no-eintr")
{
	unsigned int errors = 0;
	unsigned int interrupted = 0;

	premise("rt_sigaction",
		sigaction(SIGALRM, &(struct sigaction){ .sa_handler = on_alarm }, NULL));

	premise("setitimer",
		setitimer(ITIMER_REAL, &(struct itimerval){ { 0, 1000 }, { 0, 1000 } }, NULL));

	do {
		char *area = mmap((void *)0x50000000, 0x400000,
				  PROT_READ | PROT_WRITE, /* 1024 pages to fill */
				  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_POPULATE, -1, 0);

		if (area != (char *)0x50000000) {
			errors++;
			interrupted += errno == EINTR;
		}
	} while (alarms < 5); /* until signals have come */

	premise("setitimer", setitimer(ITIMER_REAL, &(struct itimerval){ 0 }, NULL));

	value("interrupted", interrupted);
	value("errors", errors);

	call_munmap((void *)0x50000000, 0x400000);
}
