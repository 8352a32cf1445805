/*
 * lengths.c - decodes instructions as the tutor of --watch does.
 *
 *	lengths 32|64 <LINES
 *
 * A line is the bytes of an instruction in hexadecimal; each whose length is not the count of these
 * bytes is written, with the length.  Ends with 1 if there was one.
 */
#include "watch/instruction.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
	bool wide = argc > 1 && strcmp(argv[1], "64") == 0;
	char line[256];
	int wrong = 0;

	while (fgets(line, sizeof(line), stdin)) {
		struct instruction instruction;
		uint8_t bytes[32] = { 0 };
		size_t count = 0;

		for (char *at = line, *end; count < 15; at = end) {
			unsigned long byte = strtoul(at, &end, 16);

			if (end == at)
				break;
			bytes[count++] = byte;
		}
		if (!instruction_read(&instruction, bytes, count, 0, wide))
			instruction.length = 0;
		if (instruction.length != count) {
			printf("%zu: %s", instruction.length, line);
			wrong = 1;
		}
	}
	return wrong;
}
