/* space.c - see space.h. */
#include "watch/space.h"

#include "report/maps.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct space *space_new(void)
{
	struct space *space = new_bytes(sizeof(*space));

	space->users = 1;
	space->maps = -1;
	return space;
}

struct space *space_share(struct space *space)
{
	space->users++;
	return space;
}

void space_leave(struct space *space)
{
	if (!space || --space->users > 0)
		return;
	if (space->maps >= 0)
		close(space->maps);
	text_free(&space->text);
	snapshot_free(&space->snapshot);
	free(space->program);
	free(space);
}

const char *space_program(struct space *space, pid_t pid)
{
	char path[40], program[4096];
	ssize_t length;

	if (space->program)
		return space->program;
	snprintf(path, sizeof(path), "/proc/%d/exe", (int)pid);
	length = readlink(path, program, sizeof(program) - 1);
	program[length > 0 ? length : 0] = '\0';
	space->program = new_string(program);
	return space->program;
}

/* The kernel hands out about a page at a time, whole lines. */
static bool read_opened(const struct space *space, struct text *text)
{
	char part[16384];
	ssize_t got;

	while ((got = pread(space->maps, part, sizeof(part), text->length)) > 0)
		text_add_bytes(text, part, got);
	if (got == 0 && text->length == 0)
		errno = ESRCH; /* it has ended */
	return got == 0 && text->length > 0;
}

/* What was opened of one task tells nothing once that has ended; others may still be there. */
static bool read_maps(struct space *space, pid_t tid, struct text *text)
{
	char path[40];

	if (space->maps >= 0) {
		if (read_opened(space, text))
			return true;
		close(space->maps);
		text->length = 0;
	}
	snprintf(path, sizeof(path), "/proc/%d/maps", (int)tid);
	space->maps = open(path, O_RDONLY | O_CLOEXEC);
	return space->maps >= 0 && read_opened(space, text);
}

/* The count of bytes, whole lines, at the beginning of both. */
static size_t same_head(const struct text *one, const struct text *other)
{
	size_t least = one->length < other->length ? one->length : other->length;
	size_t same = 0, line = 0;

	for (; same < least && one->data[same] == other->data[same]; same++) {
		if (one->data[same] == '\n')
			line = same + 1;
	}
	return line;
}

/* The same at the end, behind the head. */
static size_t same_tail(const struct text *one, const struct text *other, size_t head)
{
	const struct text *longer = one->length < other->length ? other : one;
	size_t least = (one->length < other->length ? one->length : other->length) - head;
	size_t same = 0, line = 0;

	while (same < least &&
	       one->data[one->length - 1 - same] == other->data[other->length - 1 - same]) {
		/* What lies behind the end of a line is whole. */
		if (one->data[one->length - 1 - same] == '\n')
			line = same;
		same++;
	}
	/* The shorter one has no more; in the longer one a line may go on before it. */
	if (same == least &&
	    (longer->length == head + same || longer->data[longer->length - same - 1] == '\n'))
		line = same;
	return line;
}

static void parse_part(struct snapshot *snapshot, const struct text *text, size_t head, size_t tail)
{
	size_t length = text->length - head - tail;
	char *part = new_bytes(length + 1);
	const char *bad;

	if (length)
		memcpy(part, text->data + head, length);
	maps_read(snapshot, part, &bad);
	free(part);
}

static void drop_area(struct snapshot *snapshot, size_t index)
{
	free(snapshot->areas[index].object);
	snapshot->count--;
	memmove(&snapshot->areas[index], &snapshot->areas[index + 1],
		(snapshot->count - index) * sizeof(*snapshot->areas));
}

static size_t find_stack(const struct snapshot *snapshot)
{
	size_t i = 0;

	while (i < snapshot->count && strcmp(snapshot->areas[i].object, "[stack]") != 0)
		i++;
	return i;
}

/* A fault made it larger, not the call. */
static void take_stack_apart(struct change *change)
{
	size_t was = find_stack(&change->went), is = find_stack(&change->came);
	const struct area *one, *other;

	if (was == change->went.count || is == change->came.count)
		return;
	one = &change->went.areas[was];
	other = &change->came.areas[is];
	if (one->end != other->end || strcmp(one->perms, other->perms) != 0 ||
	    other->start >= one->start)
		return;
	change->stack_grew = one->start - other->start;
	drop_area(&change->went, was);
	drop_area(&change->came, is);
}

/* What lies between the first line that differs and the last may be as it was. */
static void drop_same(struct change *change)
{
	struct snapshot *went = &change->went, *came = &change->came;
	size_t was = 0, is = 0, left = 0, added = 0;

	while (was < went->count || is < came->count) {
		struct area *one = was < went->count ? &went->areas[was] : NULL;
		struct area *other = is < came->count ? &came->areas[is] : NULL;

		if (one && other && area_same(one, other)) {
			free(one->object);
			free(other->object);
			was++;
			is++;
		} else if (!other || (one && one->start <= other->start)) {
			went->areas[left++] = went->areas[was++];
		} else {
			came->areas[added++] = came->areas[is++];
		}
	}
	went->count = left;
	came->count = added;
}

bool space_look(struct space *space, pid_t tid, struct change *change)
{
	struct text text = { 0 };
	size_t head, tail;

	*change = (struct change){ 0 };
	space->unseen = read_maps(space, tid, &text) ? 0 : errno;
	if (space->unseen) {
		text_free(&text);
		return false;
	}
	head = same_head(&space->text, &text);
	tail = same_tail(&space->text, &text, head);
	if (head != space->text.length || head != text.length) {
		parse_part(&change->went, &space->text, head, tail);
		parse_part(&change->came, &text, head, tail);
		take_stack_apart(change);
		drop_same(change);
		snapshot_free(&space->snapshot);
		space->parsed = false;
	}
	text_free(&space->text);
	space->text = text;
	space->known = true;
	return true;
}

void change_free(struct change *change)
{
	snapshot_free(&change->went);
	snapshot_free(&change->came);
}

const struct snapshot *space_snapshot(struct space *space)
{
	if (!space->parsed)
		parse_part(&space->snapshot, &space->text, 0, 0);
	space->parsed = true;
	return &space->snapshot;
}
