/* agent.c - see agent.h. */
#include "where/agent.h"

#include "base/fail.h"
#include "where/local.h"
#include "where/wire.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Moves a descriptor away, and puts another in its place. */
static int take_over(int fd, int instead)
{
	int taken = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

	if (taken < 0 || instead < 0 || dup2(instead, fd) < 0)
		fail(EXIT_NOT_TESTED, "--wire: cannot take over a descriptor: %s", strerror(errno));
	return taken;
}

FILE *agent_begin(int *lifeline)
{
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);

	*lifeline = take_over(STDIN_FILENO, null);
	close(null);
	return fdopen(take_over(STDOUT_FILENO, STDERR_FILENO), "w");
}

struct agent {
	const struct plan *plan;
	FILE *wire;
	bool one; /* program at a time */
};

static void put_start(const struct agent *agent, struct turn turn, enum face_kind face)
{
	wire_start(agent->wire, agent->plan->at[turn.which].test->id, turn.round, face);
}

static void tell_target(void *context)
{
	const struct agent *agent = context;

	wire_begin(agent->wire, &agent->plan->target);
}

static void tell_start(void *context, struct turn turn, enum face_kind face)
{
	const struct agent *agent = context;

	if (agent->one)
		put_start(agent, turn, face);
}

static void tell_face(void *context, struct turn turn, enum face_kind face,
		      struct face_result *result)
{
	const struct agent *agent = context;

	if (!agent->one)
		put_start(agent, turn, face);
	wire_face(agent->wire, result);
	face_result_free(result);
}

static void tell_skip(void *context, struct turn turn, const char *reason)
{
	const struct agent *agent = context;

	wire_skip(agent->wire, agent->plan->at[turn.which].test->id, turn.round, reason);
}

static void tell_lost(void *context, struct turn turn)
{
	(void)context; /* a machine that ends does not tell it itself */
	(void)turn;
}

void agent_run(struct plan *plan, const struct request *request, FILE *wire)
{
	struct agent agent = { .plan = plan, .wire = wire, .one = request->jobs == 1 };
	const struct listener listener = {
		.context = &agent,
		.target = tell_target,
		.start = tell_start,
		.face = tell_face,
		.skip = tell_skip,
		.lost = tell_lost,
	};
	struct ending ending = local_run(plan, request, &listener);

	if (!ending.interrupted)
		wire_end(wire, ending.seconds);
	fflush(NULL);
}
