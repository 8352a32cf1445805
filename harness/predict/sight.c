/* sight.c - see sight.h. */
#include "predict/sight.h"

#include "model/object.h"
#include "model/pages.h"
#include "predict/asking.h"
#include "report/names.h"
#include "report/vmflags.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

/* ---- /proc/self/maps ---- */

uint64_t sight_inode(int object)
{
	return 1000 + (uint64_t)object;
}

static void add_object_name(struct text *text, const struct model_object *object,
			    const struct surroundings *surroundings)
{
	if (object->kind == OBJECT_SHARED)
		text_add(text, "/dev/zero (deleted)");
	else if (strncmp(object->name, "/memfd:", 7) == 0)
		text_addf(text, "%s (deleted)", object->name);
	else if (object->name[0] == '/')
		text_add(text, object->name);
	else
		text_addf(text, "%s/%s%s", surroundings->directory, object->name,
			  object->unlinked ? " (deleted)" : "");
}

void sight_area(struct area *area, struct text *name, struct model *model,
		const struct model_area *one, const struct surroundings *surroundings)
{
	const struct model_object *object = area_object(model, one);

	*area = (struct area){ .start = one->start, .end = one->end, .object = "" };
	name->length = 0;
	if (object) {
		add_object_name(name, object, surroundings);
		area->offset = one->page_offset << MODEL_PAGE_SHIFT;
		area->inode = sight_inode((int)(object - model->objects));
		area->object = name->data;
	}
	/* fs/proc/task_mmu.c:show_vma_header_prefix: s is what may be shared */
	area->perms[0] = one->flags & AREA_READ ? 'r' : '-';
	area->perms[1] = one->flags & AREA_WRITE ? 'w' : '-';
	area->perms[2] = one->flags & AREA_EXEC ? 'x' : '-';
	area->perms[3] = one->flags & AREA_MAYSHARE ? 's' : 'p';
}

/* ---- /proc/self/smaps and status ---- */

/* fs/proc/task_mmu.c:show_smap_vma_flags */
static const struct {
	const char *name;
	uint32_t flag;
} flags[] = {
	{ "rd", AREA_READ },	  { "wr", AREA_WRITE },	      { "ex", AREA_EXEC },
	{ "sh", AREA_SHARED },	  { "mr", AREA_MAYREAD },     { "mw", AREA_MAYWRITE },
	{ "me", AREA_MAYEXEC },	  { "ms", AREA_MAYSHARE },    { "gd", AREA_GROWSDOWN },
	{ "lo", AREA_LOCKED },	  { "sr", AREA_SEQ_READ },    { "rr", AREA_RAND_READ },
	{ "dc", AREA_DONTCOPY },  { "lf", AREA_LOCKONFAULT }, { "ac", AREA_ACCOUNT },
	{ "nr", AREA_NORESERVE }, { "wf", AREA_WIPEONFORK },  { "dd", AREA_DONTDUMP },
	{ "dp", AREA_DROPPABLE }, { "sl", AREA_SEALED },      { "sf", AREA_SYNC },
};

static int flag_named(const char *name)
{
	for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++) {
		if (strcmp(flags[i].name, name) == 0)
			return (int)flags[i].flag;
	}
	return 0;
}

char *sight_flags(uint32_t area_flags)
{
	struct text text = { 0 };

	for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++) {
		if (area_flags & flags[i].flag)
			text_addf(&text, " %s", flags[i].name);
	}
	return text_take(&text);
}

/* ---- snapshots ---- */

void sight_snapshot(struct snapshot *snapshot, struct model *model,
		    const struct surroundings *surroundings)
{
	struct text name = { 0 };
	struct area area;

	for (int i = 0; i < model->area_count; i++) {
		struct area *added;
		char *said = sight_flags(model->areas[i].flags);

		sight_area(&area, &name, model, &model->areas[i], surroundings);
		added = snapshot_add(snapshot, &area);
		if (added && !(model->areas[i].flags & AREA_FOREIGN))
			added->flags = vmflags_tell(said, added->perms);
		free(said);
	}
	text_free(&name);
}

uint32_t sight_seen_flags(uint32_t area_flags)
{
	uint32_t seen = 0;

	for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
		seen |= area_flags & flags[i].flag;
	return seen;
}

uint32_t sight_flags_of_words(const char *words)
{
	uint32_t seen = 0;

	for (words += strspn(words, " "); *words; words += strspn(words, " ")) {
		size_t length = strcspn(words, " ");

		for (size_t i = 0; length == 2 && i < sizeof(flags) / sizeof(flags[0]); i++) {
			if (memcmp(flags[i].name, words, 2) == 0)
				seen |= flags[i].flag;
		}
		words += length;
	}
	return seen;
}

/* Private anonymous pages alone: what of a file is mapped hangs on faults around. */
static bool count_pages(struct model *model, const struct model_area *area, uint32_t *pages)
{
	*pages = 0;
	if (model->presence_unknown || area->file >= 0)
		return false;
	for (uint32_t address = area->start; address < area->end; address += MODEL_PAGE) {
		const struct model_page *page = pages_find_private(model, address);

		*pages += page && page->data >= 0;
		if (page && page->zero)
			return false; /* the zero page is not counted, or it is */
	}
	return true;
}

/* "VmFlags.lo", "Locked"; NULL: not known. */
static char *field_of_area(struct model *model, const struct model_area *area, const char *field)
{
	uint32_t pages;

	if (strncmp(field, "VmFlags.", 8) == 0) {
		int flag = flag_named(field + 8);

		return flag ? new_string(area->flags & (uint32_t)flag ? "yes" : "no") : NULL;
	}
	if (strcmp(field, "Size") == 0)
		return new_stringf("%u kB", (area->end - area->start) / 1024);
	if (!count_pages(model, area, &pages))
		return NULL;
	if (strcmp(field, "Rss") == 0 || strcmp(field, "Anonymous") == 0 ||
	    strcmp(field, "Private_Dirty") == 0)
		return new_stringf("%u kB", pages * 4);
	if (strcmp(field, "Locked") == 0)
		return new_stringf("%u kB", area->flags & AREA_LOCKED ? pages * 4 : 0);
	return NULL;
}

/* "smaps NAME ADDRESS FIELD = ..." */
static char *see_smaps(struct model *model, const struct places *places, const char *line,
		       const char **why)
{
	const char *at = strchr(line + 6, ' ') + 1, *equals = strstr(line, " = ");
	const struct model_area *area;
	char *field, *value, *got;
	uint32_t address;

	if (!asking_read_address(&address, places, &at) || *at != ' ' || !equals) {
		*why = "an address that the model does not know";
		return NULL;
	}
	area = space_at(model, address);
	if (!area || area->flags & AREA_FOREIGN) {
		*why = "what the program brought along lies there";
		return NULL;
	}
	field = new_stringf("%.*s", (int)(equals - at - 1), at + 1);
	value = field_of_area(model, area, field);
	got = value ? new_stringf("%.*s%s", (int)(equals + 3 - line), line, value) : NULL;
	*why = "a field of smaps that hangs on more than the model knows";
	free(field);
	free(value);
	return got;
}

/* "status NAME VmLck = 8 kB" */
static char *see_status(struct model *model, const char *line, const char **why)
{
	const char *equals = strstr(line, " VmLck = ");

	if (!equals || model->locked_unknown) {
		*why = equals ? "what mlockall() locked of the program itself"
			      : "a field of status that hangs on the program itself";
		return NULL;
	}
	return new_stringf("%.*s = %llu kB", (int)(equals + 6 - line), line,
			   (unsigned long long)model->locked_pages * 4);
}

/* ---- mincore() and files ---- */

/* "resident ADDRESS LENGTH = 11" */
static char *see_resident(struct model *model, const struct places *places, const char *line,
			  const char **why)
{
	const char *at = line + strlen("resident ");
	struct model_answer answer;
	struct text text = { 0 };
	uint32_t address, length;

	*why = model->presence_unknown ? model->presence_unknown : "which pages are in memory";
	if (model->presence_unknown || !asking_read_address(&address, places, &at) || *at != ' ')
		return NULL;
	length = (uint32_t)strtoul(at + 1, NULL, 0);
	answer_begin(&answer);
	model_mincore(model, &answer, address, length, MODEL_ELSEWHERE);
	if (answer.result != 0 || space_is_foreign(model, address, address + (uint64_t)length))
		return NULL;
	text_addf(&text, "%.*s = ", (int)(strstr(line, " =") - line), line);
	for (uint32_t page = address; page < address + length; page += MODEL_PAGE)
		text_add(&text, pages_is_present(model, space_at(model, page), page) ? "1" : "0");
	return text_take(&text);
}

/* "bytes data 99 = 41 42 'AB'": as many as the face asks for, and no more than the file has. */
static char *see_bytes(struct model *model, const struct event *event, const char *line,
		       const char **why)
{
	const char *asked = event ? strchr(event->rest, ',') : NULL;
	const char *equals = strstr(line, " =");
	size_t length = strcspn(line + 6, " ");
	struct text text = { 0 };
	uint64_t offset;
	uint32_t count, got;
	uint8_t *bytes;
	int object = 0;

	while (object < MODEL_OBJECTS &&
	       !(model->objects[object].used && !model->objects[object].unlinked &&
		 strlen(model->objects[object].name) == length &&
		 strncmp(model->objects[object].name, line + 6, length) == 0))
		object++;
	*why = "what the file holds";
	if (!equals || object == MODEL_OBJECTS || model->objects[object].unknown ||
	    !object_has_pages(&model->objects[object]) || model->bytes_unknown || !asked ||
	    !question_number(asked + 1 + strspn(asked + 1, " "), &count))
		return NULL;
	offset = strtoul(line + 6 + length + 1, NULL, 0);
	text_add_bytes(&text, line, (size_t)(equals + 2 - line));
	bytes = new_bytes(count + 1);
	for (got = 0; got < count && offset + got < model->objects[object].size; got++)
		bytes[got] = pages_object_byte(model, object, offset + got);
	text_add_dump(&text, bytes, got);
	free(bytes);
	return text_take(&text);
}

char *sight_of_line(struct model *model, const struct places *places, const struct event *event,
		    const char *line, const char **why)
{
	if (strncmp(line, "smaps ", 6) == 0)
		return see_smaps(model, places, line, why);
	if (strncmp(line, "status ", 7) == 0)
		return see_status(model, line, why);
	if (strncmp(line, "resident ", 9) == 0)
		return see_resident(model, places, line, why);
	if (strncmp(line, "bytes ", 6) == 0)
		return see_bytes(model, event, line, why);
	*why = "a value of the program's own";
	return NULL;
}

/* ---- calls that are not told of ---- */

bool sight_is_harmless(const char *name)
{
	static const char *const names[] = { "getpid",	    "getppid", "rt_sigaction",
					     "sigaltstack", "flock",   "utimensat" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(names[i], name) == 0)
			return true;
	}
	return false;
}

/* net/socket.c; AF_INET with SOCK_STREAM is TCP (net/ipv4/af_inet.c:inetsw_array). */
bool sight_socket(struct process_state *process, const struct event *event,
		  struct model_answer *answer)
{
	bool tcp = event->given[1] && event->given[2] && strcmp(event->given[1], "AF_INET") == 0 &&
		   strcmp(event->given[2], "SOCK_STREAM") == 0;
	struct model *model = process->model;
	int object, file;

	if (strcmp(event->name, "socket") != 0)
		return false;
	object = object_new(model, tcp ? OBJECT_TCP : OBJECT_SOCKET);
	file = object < 0 ? -1 : object_open(model, object, true, true, false);
	if (file < 0)
		return false;
	succeed(answer, (uint32_t)object_give_descriptor(model, file), "the lowest free descriptor",
		"net/socket.c:socket");
	return true;
}

/* "words limit, 4096, -1": the soft and the hard limit. */
static bool read_limits(const char *words, struct rlimit64 *limit)
{
	uint32_t number[2];
	char *copy = new_string(words ? words : "");
	char *rest = copy, *word;
	int count = 0;

	while (count < 2 && (word = strsep(&rest, ",")) &&
	       question_number(word + strspn(word, " "), &number[count]))
		count++;
	free(copy);
	if (count < 2)
		return false;
	limit->rlim_cur = number[0] == UINT32_MAX ? MODEL_UNLIMITED : number[0];
	limit->rlim_max = number[1] == UINT32_MAX ? MODEL_UNLIMITED : number[1];
	return true;
}

bool sight_setrlimit(struct process_state *process, const struct question *question,
		     const struct event *event)
{
	static const struct {
		const char *name;
		int resource;
	} resources[] = { { "RLIMIT_AS", RLIMIT_AS },
			  { "RLIMIT_DATA", RLIMIT_DATA },
			  { "RLIMIT_STACK", RLIMIT_STACK },
			  { "RLIMIT_MEMLOCK", RLIMIT_MEMLOCK } };
	struct limit limit;

	if (strcmp(event->name, "setrlimit") != 0 || !event->given[1])
		return false;
	for (size_t i = 0; i < sizeof(resources) / sizeof(resources[0]); i++) {
		if (strcmp(resources[i].name, event->given[1]) != 0 ||
		    !read_limits(question_string(question, event->given[2]), &limit.limit))
			continue;
		limit.resource = resources[i].resource;
		process_limit(&process->model->kernel, &limit);
		return true;
	}
	return false;
}
