/*
 * interrupt.h - what ends the driver from outside: SIGINT, SIGTERM, SIGHUP, and SIGPIPE (nobody
 * reads the results).  They work whatever the driver is at.
 *
 * At first a signal ends the process at once: what fail_cleanup() registered, then
 * EXIT_INTERRUPTED (EXIT_NOT_TESTED for SIGPIPE).  After interrupt_defer() it is only noted, so
 * that what is known can be told; a driver that has not ended INTERRUPT_GRACE seconds later,
 * since it waits for a reader, is ended all the same.  A signal that was ignored when the driver
 * started (nohup) stays so.
 */
#ifndef INTERRUPT_H
#define INTERRUPT_H

enum { INTERRUPT_GRACE = 10 };

/*
 * At the beginning of the process; also forgets what signals were blocked before, SIGCHLD ignored,
 * and a timer.
 */
void interrupt_catch(void);

void interrupt_defer(void);

/* The first signal that came, or 0. */
int interrupt_seen(void);

/* Holds the signals back, for what must not be left half done. */
void interrupt_hold(void);
void interrupt_release(void);

/*
 * Waits at most so many seconds for a child to end (SIGCHLD, which the caller has blocked) or for
 * one of the signals; what interrupt_seen() says then.
 */
int interrupt_wait(double seconds);

#endif
