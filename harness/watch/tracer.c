/* tracer.c - see tracer.h. */
#include "watch/tracer.h"

#include "base/fail.h"
#include "base/interrupt.h"
#include "report/errnos.h"
#include "watch/enter.h"
#include "watch/meanings.h"

#include <elf.h>
#include <errno.h>
#include <linux/audit.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	SYSCALL_STOP = SIGTRAP | 0x80, /* PTRACE_O_TRACESYSGOOD */
	OPTIONS = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC | PTRACE_O_TRACEFORK |
		  PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL,
};

/* A task as the tracer sees it; its step is the call that it is in. */
struct traced {
	struct task task; /* number 0: its parent's event has not come yet */
	bool in_call, executed;
	bool waits; /* at the entry of a call, until another one's of the same space has ended */
	bool early; /* it stopped before its parent's event came */
	struct step step;
};

struct tracer {
	const struct trace *trace;
	const struct watcher *watcher;
	const struct entrance *entrance;
	struct traced **at;
	size_t count;
	int numbers;   /* tasks that have had one */
	bool running;  /* the program itself is executed */
	bool filtered; /* stops come by the filter alone */
	pid_t first;
	int status; /* of the first process */
};

/* ---- tasks ---- */

static struct traced *find_task(const struct tracer *tracer, pid_t tid)
{
	for (size_t i = 0; i < tracer->count; i++) {
		if (tracer->at[i]->task.tid == tid)
			return tracer->at[i];
	}
	return NULL;
}

static struct traced *add_task(struct tracer *tracer, pid_t tid)
{
	struct traced *traced = new_bytes(sizeof(*traced));

	traced->task.tid = traced->task.pid = tid;
	tracer->at = grow_by_one(tracer->at, tracer->count, sizeof(*tracer->at));
	tracer->at[tracer->count++] = traced;
	return traced;
}

static void clear_step(struct traced *traced)
{
	for (int i = 0; i < STEP_ARGUMENTS; i++)
		free(traced->step.strings[i]);
	change_free(&traced->step.change);
	traced->step = (struct step){ .task = &traced->task };
	traced->in_call = traced->waits = false;
}

static void remove_task(struct tracer *tracer, struct traced *traced)
{
	size_t i = 0;

	while (tracer->at[i] != traced)
		i++;
	tracer->at[i] = tracer->at[--tracer->count];
	clear_step(traced);
	space_leave(traced->task.space);
	free(traced);
}

static void go_on(const struct tracer *tracer, const struct traced *traced, int signal)
{
	bool to_next = !tracer->filtered || traced->in_call;

	/* It may have been killed meanwhile: the next wait says so. */
	ptrace(to_next ? PTRACE_SYSCALL : PTRACE_CONT, traced->task.tid, NULL,
	       (void *)(uintptr_t)signal);
}

/* ---- calls ---- */

static bool is_wanted(const struct tracer *tracer, enum table table, uint64_t number)
{
	const int *family = meanings_family(table);

	if (tracer->trace->all)
		return true;
	for (; *family >= 0; family++) {
		if ((uint64_t)*family == number)
			return true;
	}
	for (const int *other = meanings_confused; *other >= 0 && table == TABLE_I386; other++) {
		if ((uint64_t)*other == number)
			return true;
	}
	return table == TABLE_I386 && number >= ENTER_NO_CALL;
}

/* Is it in a call of the family, for which others of its space wait? */
static bool has_turn(const struct traced *traced)
{
	return traced->in_call && !traced->waits && traced->step.meaning &&
	       traced->step.meaning->family;
}

static bool is_taken(const struct tracer *tracer, const struct traced *traced)
{
	for (size_t i = 0; i < tracer->count; i++) {
		const struct traced *other = tracer->at[i];

		if (other != traced && other->task.space == traced->task.space && has_turn(other))
			return true;
	}
	return false;
}

static void wake_one(const struct tracer *tracer, const struct space *space)
{
	for (size_t i = 0; i < tracer->count; i++) {
		struct traced *other = tracer->at[i];

		if (other->waits && other->task.space == space) {
			other->waits = false;
			go_on(tracer, other, 0);
			return;
		}
	}
}

/* False: it is none that is wanted. */
static bool begin_call(struct tracer *tracer, struct traced *traced,
		       const struct __ptrace_syscall_info *info)
{
	clear_step(traced);
	if (info->arch != AUDIT_ARCH_I386 && info->arch != AUDIT_ARCH_X86_64)
		return false;
	traced->step.table = info->arch == AUDIT_ARCH_I386 ? TABLE_I386 : TABLE_X86_64;
	/* The same members at the same place, by filter or without. */
	traced->step.call = info->entry.nr;
	if (!is_wanted(tracer, traced->step.table, info->entry.nr))
		return false;
	for (int i = 0; i < STEP_ARGUMENTS; i++)
		traced->step.arguments[i] = info->entry.args[i];
	traced->in_call = enter_read(&traced->step, info->instruction_pointer, info->stack_pointer);
	return traced->in_call;
}

static void tell_step(struct tracer *tracer, struct traced *traced)
{
	/* The execve of the program itself is told as its start. */
	if (tracer->running && traced->task.number && !traced->executed)
		tracer->watcher->called(tracer->watcher->context, &traced->step);
}

static void end_call(struct tracer *tracer, struct traced *traced)
{
	struct step *step = &traced->step;
	bool family = step->meaning && step->meaning->family;

	if (registers_read(traced->task.tid, &step->after)) {
		uint64_t result = step->after.at[GPR_AX];

		step->result =
			step->table == TABLE_I386 ? (int64_t)(uint32_t)result : (int64_t)result;
		if (step->table == TABLE_I386 && errnos_is((uint32_t)result))
			step->result = (int32_t)result;
		step->returned = true;
	}
	if (tracer->running && family)
		step->looked = space_look(traced->task.space, traced->task.tid, &step->change);
	tell_step(tracer, traced);
	if (tracer->running && traced->executed)
		tracer->watcher->started(tracer->watcher->context, &traced->task, &step->after);
	traced->executed = false;
	clear_step(traced);
	if (family)
		wake_one(tracer, traced->task.space);
}

/* A stop by the filter, or one at a call where there is none. */
static void take_call(struct tracer *tracer, struct traced *traced)
{
	struct __ptrace_syscall_info info = { 0 };

	/* The next stop of a call that was told of is its end. */
	if (traced->in_call && !traced->waits) {
		end_call(tracer, traced);
		go_on(tracer, traced, 0);
		return;
	}
	if (ptrace(PTRACE_GET_SYSCALL_INFO, traced->task.tid, (void *)sizeof(info), &info) < 0) {
		if (errno == EIO || errno == EINVAL)
			fail(EXIT_NOT_TESTED, "--watch needs Linux 5.3 (PTRACE_GET_SYSCALL_INFO)");
		return; /* gone */
	}
	if ((info.op == PTRACE_SYSCALL_INFO_ENTRY || info.op == PTRACE_SYSCALL_INFO_SECCOMP) &&
	    begin_call(tracer, traced, &info) && traced->step.meaning &&
	    traced->step.meaning->family && is_taken(tracer, traced)) {
		traced->waits = true;
		return;
	}
	go_on(tracer, traced, 0);
}

/* ---- events ---- */

static unsigned long message_of(const struct traced *traced)
{
	unsigned long message = 0;

	ptrace(PTRACE_GETEVENTMSG, traced->task.tid, NULL, &message);
	return message;
}

/* A child that shares what its parent has: a thread, one of vfork, or of clone(CLONE_VM). */
static void adopt(struct tracer *tracer, struct traced *parent, int event)
{
	static const char *const how[] = {
		[PTRACE_EVENT_FORK] = "fork",
		[PTRACE_EVENT_VFORK] = "vfork",
		[PTRACE_EVENT_CLONE] = "clone",
	};
	pid_t tid = message_of(parent);
	struct traced *child = find_task(tracer, tid);

	if (tid == 0)
		return;
	if (!child)
		child = add_task(tracer, tid);
	child->task.number = ++tracer->numbers;
	child->task.pid = enter_process(tid);
	if (enter_shares_space(tid, parent->task.tid, event == PTRACE_EVENT_VFORK))
		child->task.space = space_share(parent->task.space);
	else
		child->task.space = space_new();
	if (child->task.pid != parent->task.pid && parent->task.space->known &&
	    child->task.space != parent->task.space) {
		struct change change;

		space_look(child->task.space, child->task.tid, &change);
		change_free(&change);
	}
	tracer->watcher->forked(tracer->watcher->context, &parent->task, &child->task, how[event]);
	if (child->early) {
		child->early = false;
		go_on(tracer, child, 0);
	}
}

/* Of the threads of the process only the one that executes is left, under the process's number. */
static void take_execution(struct tracer *tracer, struct traced *leader)
{
	pid_t former = message_of(leader);
	struct traced *traced = leader;
	struct space *left;
	bool had_turn;

	if (!tracer->running)
		enter_check_own(tracer->entrance);
	if (former && former != leader->task.tid) {
		pid_t pid = leader->task.tid;

		traced = find_task(tracer, former);
		if (!traced)
			traced = leader;
		else
			remove_task(tracer, leader);
		traced->task.tid = pid;
	}
	if (!traced->task.number)
		traced->task.number = ++tracer->numbers;
	/* What the program was until now made the call. */
	if (tracer->running && traced->in_call) {
		traced->step.returned = true;
		tell_step(tracer, traced);
	}
	left = traced->task.space;
	had_turn = has_turn(traced);
	traced->task.space = space_new();
	if (had_turn) /* those that it shared with wait for its execve still */
		wake_one(tracer, left);
	space_leave(left);
	tracer->running = true;
	traced->executed = true;
	traced->in_call = true; /* its end is still to come */
	go_on(tracer, traced, 0);
}

static bool is_of_instruction(const siginfo_t *info)
{
	return info->si_code > 0 &&
	       (info->si_signo == SIGSEGV || info->si_signo == SIGBUS || info->si_signo == SIGILL ||
		info->si_signo == SIGFPE || info->si_signo == SIGTRAP);
}

static void take_signal(struct tracer *tracer, struct traced *traced, int signal)
{
	siginfo_t info;
	struct fault fault = { .task = &traced->task, .signal = signal };

	if (tracer->running && ptrace(PTRACE_GETSIGINFO, traced->task.tid, NULL, &info) == 0 &&
	    is_of_instruction(&info) && registers_read(traced->task.tid, &fault.registers)) {
		fault.code = info.si_code;
		fault.address = (uintptr_t)info.si_addr;
		fault.deadly = enter_is_deadly(traced->task.tid, signal);
		tracer->watcher->faulted(tracer->watcher->context, &fault);
	}
	go_on(tracer, traced, signal);
}

/* ---- the loop ---- */

static void take_stop(struct tracer *tracer, struct traced *traced, int status)
{
	int signal = WSTOPSIG(status);

	switch (status >> 16) {
	case PTRACE_EVENT_SECCOMP:
		take_call(tracer, traced);
		return;
	case PTRACE_EVENT_FORK:
	case PTRACE_EVENT_VFORK:
	case PTRACE_EVENT_CLONE:
		adopt(tracer, traced, status >> 16);
		break;
	case PTRACE_EVENT_EXEC:
		take_execution(tracer, traced);
		return;
	case PTRACE_EVENT_STOP:
		if (signal != SIGTRAP) { /* the whole process was stopped, and stays so */
			ptrace(PTRACE_LISTEN, traced->task.tid, NULL, NULL);
			return;
		}
		break;
	case 0:
		if (signal == SYSCALL_STOP)
			take_call(tracer, traced);
		else
			take_signal(tracer, traced, signal);
		return;
	}
	go_on(tracer, traced, 0);
}

static void take_end(struct tracer *tracer, struct traced *traced, int status)
{
	struct space *space = traced->task.space;
	bool had_turn = has_turn(traced);

	if (traced->task.tid == tracer->first)
		tracer->status = status;
	if (traced->in_call && !traced->executed)
		tell_step(tracer, traced); /* exit, or it was killed in it */
	if (tracer->running && traced->task.number)
		tracer->watcher->ended(tracer->watcher->context, &traced->task, status);
	if (space)
		space_share(space);
	remove_task(tracer, traced);
	if (space && had_turn)
		wake_one(tracer, space);
	space_leave(space);
}

static void take_event(struct tracer *tracer, pid_t tid, int status)
{
	struct traced *traced = find_task(tracer, tid);

	if (!traced && !WIFSTOPPED(status))
		return; /* a helper of the driver's own */
	if (!traced)
		traced = add_task(tracer, tid);
	traced->step.task = &traced->task;
	if (!WIFSTOPPED(status))
		take_end(tracer, traced, status);
	else if (!traced->task.space)
		traced->early = true;
	else
		take_stop(tracer, traced, status);
}

static void kill_all(const struct tracer *tracer)
{
	for (size_t i = 0; i < tracer->count; i++)
		kill(tracer->at[i]->task.pid, SIGKILL);
}

/* Only a wait is broken off by a tick: nothing else expects it. */
static void let_tick(int how)
{
	sigset_t ticks;

	sigemptyset(&ticks);
	sigaddset(&ticks, SIGUSR2);
	sigprocmask(how, &ticks, NULL);
}

/* The next change of a task; 0: the driver is to end, -1: there is none left. */
static pid_t wait_for_any(int *status)
{
	while (!interrupt_seen()) {
		pid_t tid;
		int problem;

		let_tick(SIG_UNBLOCK);
		tid = waitpid(-1, status, __WALL);
		problem = errno;
		let_tick(SIG_BLOCK);
		if (tid > 0 || problem != EINTR)
			return tid;
	}
	return 0;
}

static void tick(int number)
{
	(void)number;
}

/*
 * What ends the driver is only noted, and the wait goes on behind it; so the wait is broken off
 * from time to time.  A wait with a timeout would be two calls more for every stop.
 */
static timer_t start_ticks(void)
{
	const struct itimerspec often = { { 0, 200000000 }, { 0, 200000000 } };
	struct sigaction action = { .sa_handler = tick };
	struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR2 };
	timer_t timer;

	let_tick(SIG_BLOCK);
	sigaction(SIGUSR2, &action, NULL);
	if (timer_create(CLOCK_MONOTONIC, &event, &timer) < 0 ||
	    timer_settime(timer, 0, &often, NULL) < 0)
		fail(EXIT_NOT_TESTED, "--watch: cannot have a timer: %s", strerror(errno));
	return timer;
}

static void follow(struct tracer *tracer)
{
	int status;
	pid_t tid;

	while (tracer->count > 0 && (tid = wait_for_any(&status)) != -1) {
		if (tid == 0) {
			kill_all(tracer);
			tracer->status = -1;
			return;
		}
		take_event(tracer, tid, status);
	}
}

int tracer_run(const struct trace *trace)
{
	struct tracer tracer = {
		.trace = trace,
		.watcher = trace->watcher,
		.filtered = enter_can_filter(),
	};
	struct entrance entrance;
	timer_t ticks;

	tracer.entrance = &entrance;
	interrupt_defer();
	tracer.first =
		enter_start(&entrance, trace->path, trace->argv, trace->all, tracer.filtered);
	add_task(&tracer, tracer.first)->task.space = space_new();
	enter_seize(&entrance, OPTIONS | (tracer.filtered ? PTRACE_O_TRACESECCOMP : 0));
	ticks = start_ticks();
	follow(&tracer);
	timer_delete(ticks);
	if (!tracer.running && tracer.status != -1)
		enter_failed(&entrance);
	enter_close(&entrance);
	while (tracer.count)
		remove_task(&tracer, tracer.at[0]);
	free(tracer.at);
	return tracer.status;
}
