/* frame.c - see frame.h. */
#include "watch/frame.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool frame_is_there(const char *build)
{
	char *library = new_stringf("%s/asm/inc/dialects.a", build);
	bool is = access(library, R_OK) == 0;

	free(library);
	return is;
}

void frame_link_words(struct lines *words, const char *program, const char *object,
		      const char *source, const char *build)
{
	static const char *const first[] = { "ld", "-m",      "elf_i386", "-z", "noseparate-code",
					     "-z", "norelro", "-o" };
	/* A program has no PT_GNU_STACK only if none of its objects has the note. */
	const char *noteless = strstr(source, "define STACK_NOTE_ABSENT") ? "-noteless" : "";

	for (size_t i = 0; i < sizeof(first) / sizeof(first[0]); i++)
		lines_add(words, new_string(first[i]));
	lines_add(words, new_string(program));
	if (strstr(source, "define STACK_NOTE_EXEC"))
		lines_add(words, new_string("--no-warn-execstack"));
	lines_add(words, new_string(object));
	lines_add(words, new_stringf("%s/asm/inc/report%s.o", build, noteless));
	lines_add(words, new_stringf("%s/asm/inc/dialects.a", build));
	lines_add(words, NULL);
}
