/* guest.c - see guest.h. */
#include "where/guest.h"

#include "base/fail.h"
#include "base/text.h"
#include "where/agent.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

static void mount_one(const char *type, const char *where)
{
	mkdir(where, 0755);
	if (mount(type, where, type, 0, NULL) < 0 && errno != EBUSY)
		fail(EXIT_NOT_TESTED, "init: cannot mount %s on %s: %s", type, where,
		     strerror(errno));
}

/*
 * The second serial port, without the line discipline's \r and echo.  It is written to when the
 * next program begins, or there is much to tell, and not at each line, which a terminal gets.
 */
static FILE *open_port(void)
{
	struct termios mode;
	FILE *port;
	int fd = open("/dev/ttyS1", O_RDWR | O_NOCTTY | O_CLOEXEC);

	if (fd < 0)
		fail(EXIT_NOT_TESTED, "init: cannot open /dev/ttyS1: %s", strerror(errno));
	if (tcgetattr(fd, &mode) == 0) {
		cfmakeraw(&mode);
		cfsetspeed(&mode, B115200);
		tcsetattr(fd, TCSANOW, &mode);
	}
	port = fdopen(fd, "w");
	setvbuf(port, NULL, _IOFBF, BUFSIZ);
	return port;
}

FILE *guest_begin(int *argc, char ***argv)
{
	struct lines arguments = { 0 };
	char *text, *line;
	FILE *port;
	int console;

	mount_one("proc", "/proc");
	mount_one("sysfs", "/sys");
	mount_one("devtmpfs", "/dev");
	/* TOMOYO of Debian's 5.10 i386 kernel fails execveat() with ENOENT without it. */
	if (symlink("/proc/self/fd", "/dev/fd") < 0 && errno != EEXIST)
		fail(EXIT_NOT_TESTED, "init: cannot make /dev/fd: %s", strerror(errno));
	mount_one("tmpfs", "/dev/shm");
	mount_one("tmpfs", "/tmp");
	console = open("/dev/console", O_RDWR | O_CLOEXEC);
	if (console >= 0 && console != 1) {
		dup2(console, 0);
		dup2(console, 1);
		dup2(console, 2);
	}
	port = open_port();
	text = read_file("/args", NULL);
	if (!text)
		fail(EXIT_NOT_TESTED, "init: cannot read /args: %s", read_problem());
	lines_add(&arguments, new_string("init"));
	while ((line = strsep(&text, "\n"))) {
		if (*line)
			lines_add(&arguments, new_string(line));
	}
	*argc = arguments.count;
	lines_add(&arguments, NULL);
	*argv = arguments.at;
	return port;
}

void guest_run(struct plan *plan, const struct request *request, FILE *port)
{
	agent_run(plan, request, port);
	guest_end(port);
}

void guest_end(FILE *port)
{
	/* What was told must have left the port before the power goes. */
	tcdrain(fileno(port));
	sync();
	reboot(RB_POWER_OFF);
	for (;;)
		pause();
}
