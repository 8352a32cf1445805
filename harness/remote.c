/* remote.c - see remote.h. */
#include "remote.h"

#include "clock.h"
#include "expected.h"
#include "fail.h"
#include "vm.h"
#include "wire.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	BOOT_SECONDS = 60,   /* the slowest stock kernel seen needed 8, under software emulation */
	SILENT_SECONDS = 10, /* beside the longest timeout of a case, and the guest's factor */
	GUEST_FACTOR = 10,   /* software emulation is that much slower than the processor */
	CONSOLE_LINES = 15,
};

struct remote {
	struct session *session;
	struct vm *vm;
	struct wire_reader reader;
	struct case_result *running; /* started and not told, or NULL */
	enum face_kind running_face;
	bool known_target;
	bool ended;
	char *nonsense; /* the line that is no result, or NULL; nothing behind it is believed */
	double started;
};

static void add_number_option(struct lines *arguments, const char *option, double number)
{
	lines_addf(arguments, "--%s=%g", option, number);
}

/* What the driver in the guest is told: the very cases, so that it chooses nothing itself. */
static void guest_arguments(struct lines *arguments, const struct session *session)
{
	const struct options *options = &session->options;

	lines_addf(arguments, "--root=/suite");
	lines_addf(arguments, "--build=/suite/build");
	lines_addf(arguments, "--no-known");
	lines_addf(arguments, "--jobs=1"); /* a kernel dies under one case, not under several */
	add_number_option(arguments, "repeat", options->repeat);
	add_number_option(arguments, "timeout-mul", options->timeout_factor * GUEST_FACTOR);
	if (options->face >= 0)
		lines_addf(arguments, "--face=%s", face_names[options->face]);
	for (size_t i = 0; i < session->file_count; i++)
		lines_addf(arguments, "%s", session->files[i]->id);
}

static void boot(struct remote *remote)
{
	struct session *session = remote->session;
	const struct options *options = &session->options;
	char *kernel = vm_find_kernel(options->kernels.at[0]);
	char *initramfs = new_stringf("%s/vm/initramfs.cpio", session->build);
	struct vm_request request = {
		.kernel = kernel,
		.initramfs = initramfs,
		.scratch = session->scratch,
		.qemu = options->qemu,
		.memory = options->memory,
		.append = options->append,
	};

	guest_arguments(&request.arguments, session);
	remote->vm = vm_start(&request);
	lines_free(&request.arguments);
	free(kernel);
	free(initramfs);
}

/* The guest said what it is: now the session can begin. */
static void take_target(struct remote *remote)
{
	struct session *session = remote->session;

	session->target = remote->reader.target;
	remote->reader.target = (struct target){ 0 };
	remote->known_target = true;
	session_begin(session);
	session_tell(session);
}

static char *command_of(const struct session *session, const struct case_result *result,
			enum face_kind face)
{
	return new_stringf("./run-tests.sh --kernel %s --face %s %s",
			   session->options.kernels.at[0], face_names[face], result->file->id);
}

static void take_face(struct remote *remote, struct case_result *result)
{
	struct face_result *face = &result->faces[remote->reader.face];

	*face = remote->reader.face_result;
	remote->reader.face_result = (struct face_result){ 0 };
	if (face->verdict == VERDICT_PASS)
		expected_read(&face->canonical, remote->session->options.root, result->file->id,
			      &remote->session->target, false);
	else
		face->command = command_of(remote->session, result, remote->reader.face);
	remote->running = NULL;
	session_face_done(remote->session, result);
}

/* The case that the event is about, if it may be: asked for, and not told already. */
static struct case_result *result_of(const struct remote *remote, enum wire_event event)
{
	const struct wire_reader *reader = &remote->reader;
	int face = remote->session->options.face;
	struct case_result *result;

	if (event == WIRE_GARBAGE || !remote->known_target)
		return NULL;
	result = session_result(remote->session, reader->id, reader->round);
	if (!result || result->finished)
		return NULL;
	if (event != WIRE_SKIP &&
	    (result->faces[reader->face].judged || (face >= 0 && face != (int)reader->face)))
		return NULL;
	return result;
}

static void take_event(struct remote *remote, enum wire_event event, const char *line)
{
	struct case_result *result;

	if (event == WIRE_NOTHING)
		return;
	if (event == WIRE_TARGET && !remote->known_target) {
		take_target(remote);
		return;
	}
	if (event == WIRE_END) {
		remote->ended = true;
		return;
	}
	result = event == WIRE_TARGET ? NULL : result_of(remote, event);
	if (!result) {
		remote->nonsense = new_stringf("%.80s", line);
	} else if (event == WIRE_START) {
		remote->running = result;
		remote->running_face = remote->reader.face;
	} else if (event == WIRE_FACE) {
		take_face(remote, result);
	} else {
		session_skip(remote->session, result, new_string(remote->reader.reason));
	}
}

/* Why there will be no more results, in a line. */
static char *end_of_machine(const struct remote *remote, enum vm_state state)
{
	char *complaint = vm_console_complaint(remote->vm);
	char *reason;

	if (complaint && !remote->ended)
		reason = new_stringf("the kernel died: %s", complaint);
	else if (remote->nonsense)
		reason = new_stringf("the guest said what is no result: %s", remote->nonsense);
	else if (remote->ended)
		reason = new_string("the guest ended without telling it");
	else if (state == VM_SILENT)
		reason = new_string("the kernel hangs: nothing came for a long time");
	else
		reason = new_string("the machine ended before the results did");
	free(complaint);
	return reason;
}

static void never_booted(const struct remote *remote, enum vm_state state)
{
	char *console = vm_console(remote->vm, CONSOLE_LINES);
	char *reason = end_of_machine(remote, state);
	char *command = new_string(vm_command(remote->vm));

	vm_stop(remote->vm);
	fail(EXIT_NOT_TESTED,
	     "%s did not come up in %.0f seconds: %s\n"
	     "  started by: %s\n"
	     "  the end of its console:\n%s",
	     remote->session->options.kernels.at[0], seconds_now() - remote->started, reason,
	     command, *console ? console : "  (nothing)");
}

/* What is said of the case under which the machine ended. */
static enum verdict verdict_of_running(const struct remote *remote, enum vm_state state)
{
	if (remote->nonsense || remote->ended)
		return VERDICT_BROKEN;
	return state == VM_SILENT ? VERDICT_TIMEOUT : VERDICT_CRASH;
}

/* The case under which the machine ended is judged by that; the others could not be. */
static void lose_the_rest(struct remote *remote, enum vm_state state)
{
	struct session *session = remote->session;
	char *reason = end_of_machine(remote, state);
	char *console = vm_console(remote->vm, CONSOLE_LINES);
	bool shown = false;

	for (size_t i = 0; i < session->run.count; i++) {
		struct case_result *result = &session->run.results[i];
		struct face_result *face = &result->faces[FACE_ASM];

		if (result->finished)
			continue;
		if (result == remote->running)
			face = &result->faces[remote->running_face];
		else if (face->judged || session->options.face == FACE_C)
			face = &result->faces[FACE_C];
		face->judged = true;
		if (result == remote->running) {
			face->verdict = verdict_of_running(remote, state);
			face->reason = new_string(reason);
			face->errors = new_string(console);
			face->command = command_of(session, result, remote->running_face);
			shown = true;
		} else {
			face->reason = new_stringf("did not run: %s", reason);
			result->unrun = true;
		}
		session_case_done(session, result);
	}
	if (!shown && *console)
		fprintf(stderr, "mmap2-suite: %s; the end of the console:\n%s%s", reason, console,
			console[strlen(console) - 1] == '\n' ? "" : "\n");
	free(reason);
	free(console);
}

/* The longest timeout of the session's cases, in seconds. */
static double longest_timeout(const struct session *session)
{
	double longest = 0;

	for (size_t i = 0; i < session->file_count; i++) {
		if (session->files[i]->timeout > longest)
			longest = session->files[i]->timeout;
	}
	return longest;
}

/* Takes in lines until the end is told; how the machine stands then. */
static enum vm_state listen(struct remote *remote)
{
	double factor = remote->session->options.timeout_factor;
	double longest = longest_timeout(remote->session);
	double boot_deadline = remote->started + BOOT_SECONDS * factor;

	while (!remote->ended) {
		double patience = (SILENT_SECONDS + longest * GUEST_FACTOR) * factor;
		char *line;
		char *shown;
		enum vm_state state;

		/* Until the guest has said what it is no line is a sign of life. */
		if (!remote->known_target)
			patience = boot_deadline - seconds_now();
		if (patience <= 0)
			return VM_SILENT;
		state = vm_read(remote->vm, patience, &line);
		if (state != VM_LINE)
			return state;
		shown = new_string(line);
		take_event(remote, wire_read(&remote->reader, line), shown);
		free(shown);
		if (remote->session->run.stopped || remote->nonsense)
			return VM_LINE;
	}
	return VM_LINE;
}

static bool told_all(const struct session *session)
{
	for (size_t i = 0; i < session->run.count; i++) {
		if (!session->run.results[i].finished)
			return false;
	}
	return true;
}

/* A kernel that warned under a case did not fail it, but its owner wants to know. */
static void tell_complaint(const struct remote *remote)
{
	char *complaint = vm_console_complaint(remote->vm);

	if (complaint)
		fprintf(stderr, "mmap2-suite: the kernel complained on its console: %s\n",
			complaint);
	free(complaint);
}

/* What only programs of this kernel can be asked; silence would look like success. */
static void refuse_options(const struct options *options)
{
	const struct {
		const char *name;
		bool given;
	} refused[] = {
		{ "--raw", options->mode == MODE_RAW },
		{ "--canonical", options->mode == MODE_CANONICAL },
		{ "--dry-run", options->mode == MODE_DRY_RUN },
		{ "--keep", options->keep },
		{ "--exec", options->prefix.count > 0 },
	};

	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		if (refused[i].given)
			fail(EXIT_USAGE, "%s does not go with --kernel", refused[i].name);
	}
}

int remote_run(struct session *session)
{
	struct remote remote = { .session = session, .started = seconds_now() };
	enum vm_state state;
	int status;

	refuse_options(&session->options);
	session_make_scratch(session);
	boot(&remote);
	state = listen(&remote);
	if (!remote.known_target) {
		if (state == VM_INTERRUPTED) {
			vm_stop(remote.vm);
			leave(EXIT_INTERRUPTED);
		}
		never_booted(&remote, state);
	}
	if (!session->run.stopped && state != VM_INTERRUPTED && !told_all(session))
		lose_the_rest(&remote, state);
	tell_complaint(&remote);
	status = session_end(session, seconds_now() - remote.started, state == VM_INTERRUPTED);
	vm_stop(remote.vm);
	wire_free(&remote.reader);
	free(remote.nonsense);
	return status;
}
