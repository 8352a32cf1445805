/* case.c - what case.h declares, without stdio and without allocation. */
#include "case.h"

#include <setjmp.h>
#include <string.h>
#include <sys/prctl.h>
#include <ucontext.h>

static char line[640];
static char *line_next;
static const char *who_prefix;
static char chunk[4096];

/* ---- making a line ---- */

static void put_text(const char *text)
{
	while (*text)
		*line_next++ = *text++;
}

static void put_digits(uint32_t number, int digits)
{
	while (digits-- > 0)
		*line_next++ = "0123456789abcdef"[number >> (4 * digits) & 15];
}

static void put_hex(uint32_t number)
{
	put_digits(number, 8);
}

static void put_address(const void *where)
{
	put_hex((uint32_t)(uintptr_t)where);
}

static void begin_line(void)
{
	line_next = line;
	if (who_prefix) {
		put_text(who_prefix);
		put_text(": ");
	}
}

static void write_out(const char *from, size_t count)
{
	while (count > 0) {
		ssize_t written = write(STDOUT_FILENO, from, count);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return; /* nobody listens: nothing else can be done */
		from += written;
		count -= written;
	}
}

/* One write a line, so that lines of several processes never mix.  Keeps errno. */
static void end_line(void)
{
	int saved = errno;

	*line_next++ = '\n';
	write_out(line, line_next - line);
	errno = saved;
}

/* ---- the lines ---- */

uint32_t eax_of(long result)
{
	return result == -1 ? (uint32_t)-errno : (uint32_t)result;
}

static uint32_t eax_of_pointer(const void *result)
{
	return eax_of((long)(intptr_t)result);
}

static void put_call(const char *name, unsigned int count, const uint32_t *arguments,
		     uint32_t result)
{
	begin_line();
	put_text("call ");
	put_text(name);
	for (unsigned int i = 0; i < count; i++) {
		*line_next++ = ' ';
		put_hex(arguments[i]);
	}
	put_text(" = ");
	put_hex(result);
}

void report_call(const char *name, unsigned int count, const uint32_t *arguments, uint32_t result)
{
	put_call(name, count, arguments, result);
	end_line();
}

/* Nothing where it is empty, longer than 100 bytes or has others than printable ones in it. */
static void put_path(const char *path)
{
	char *first = line_next;

	*line_next++ = ' ';
	for (; *path; path++) {
		if (*path < '!' || *path > '~' || *path == '"' || line_next - first > 100) {
			line_next = first;
			return;
		}
		*line_next++ = *path;
	}
	if (line_next == first + 1)
		line_next = first;
}

void report_path_call(const char *name, unsigned int count, const uint32_t *arguments,
		      uint32_t result)
{
	put_call(name, count, arguments, result);
	if (result != (uint32_t)-EFAULT) /* there is none */
		put_path((const char *)(uintptr_t)arguments[0]);
	end_line();
}

#define REPORT_BY(report, name, result, ...)                                                       \
	do {                                                                                       \
		const uint32_t arguments[] = { __VA_ARGS__ };                                      \
		report(name, sizeof(arguments) / sizeof(arguments[0]), arguments, result);         \
	} while (0)
#define REPORT(...) REPORT_BY(report_call, __VA_ARGS__)
#define REPORT_PATH(...) REPORT_BY(report_path_call, __VA_ARGS__)

static uint32_t word(const void *pointer)
{
	return (uint32_t)(uintptr_t)pointer;
}

static void one_value(const char *kind, const char *name, uint32_t number)
{
	begin_line();
	put_text(kind);
	put_text(name);
	put_text(" = ");
	put_hex(number);
	end_line();
}

void value(const char *name, unsigned int number)
{
	one_value("value ", name, number);
}

void address(const char *name, const void *where)
{
	one_value("address ", name, word(where));
}

void ended(const char *name, int wait_status)
{
	one_value("ended ", name, (uint32_t)wait_status);
}

static void failed(const char *name, uint32_t result)
{
	one_value("failed ", name, result);
	_exit(1);
}

long premise(const char *name, long result)
{
	if (result == -1)
		failed(name, eax_of(result));
	return result;
}

void premise_is(const char *name, long result, long needed)
{
	if (result != needed)
		failed(name, eax_of(result));
}

void who(const char *name)
{
	who_prefix = name;
}

static void put_failure(uint32_t error)
{
	*line_next++ = '!';
	put_hex(error);
}

/* The letters that begin Rss and VmFlags, which alone are judged, and Referenced. */
static const char smaps_stay[] = "RV";
/* Pid, Threads, VmSize and others */
static const char status_stay[] = "PTV";

/*
 * Of a piece of smaps or status takes out all fields but those that begin with a letter of stay;
 * the length of what is left.  *within: a line goes on in the next piece, 'k' is kept, 'o' is not.
 */
static size_t leave_out(char *text, size_t length, const char *stay, char *within)
{
	char *to = text;

	for (char *at = text; at < text + length;) {
		char *newline = memchr(at, '\n', text + length - at);
		size_t size = (newline ? newline + 1 : text + length) - at;
		int is_field = *at >= 'A' && *at <= 'Z';

		if (!*within)
			*within = is_field && !strchr(stay, *at) ? 'o' : 'k';
		if (*within == 'k') {
			memmove(to, at, size);
			to += size;
		}
		if (newline)
			*within = 0;
		at += size;
	}
	return to - text;
}

/* Finishes the head and writes the file after it, or what kept it back; stay: NULL, it is whole. */
static void dump(const char *path, const char *stay)
{
	int saved = errno;
	char last = '\n'; /* that was written */
	char within = 0;
	int fd;
	ssize_t count;

	end_line();
	fd = open(path, O_RDONLY);
	count = fd;
	while (fd >= 0 && (count = read(fd, chunk, sizeof(chunk))) > 0) {
		last = chunk[count - 1];
		write_out(chunk, stay ? leave_out(chunk, count, stay, &within) : (size_t)count);
	}
	line_next = line;
	if (count < 0) {
		if (last != '\n')
			*line_next++ = '\n';
		put_failure((uint32_t)-errno);
		*line_next++ = '\n';
	}
	if (fd >= 0)
		close(fd);
	put_text("end");
	end_line();
	errno = saved;
}

static int smaps_is_ours; /* it could be read, and has no area of an emulator's */

/* The areas: smaps where the frame has read it, for the flags. */
static void snapshot(const char *kind, const char *name)
{
	begin_line();
	put_text(kind);
	put_text(name);
	dump(smaps_is_ours ? "/proc/self/smaps" : "/proc/self/maps",
	     smaps_is_ours ? smaps_stay : NULL);
}

void maps(const char *name)
{
	snapshot("maps ", name);
}

void areas(const char *name)
{
	snapshot("areas ", name);
}

void status(const char *name, const char *fields)
{
	begin_line();
	put_text("status ");
	put_text(name);
	put_text(" ");
	put_text(fields);
	dump("/proc/self/status", NULL);
}

void smaps(const char *name, const void *where, const char *fields)
{
	begin_line();
	put_text("smaps ");
	put_text(name);
	put_text(" ");
	put_address(where);
	put_text(" ");
	put_text(fields);
	dump("/proc/self/smaps", NULL);
}

void file_bytes(const char *path, unsigned int offset, unsigned int count)
{
	int saved = errno;
	int fd = open(path, O_RDONLY | O_LARGEFILE);
	ssize_t got = -1;

	begin_line();
	put_text("bytes ");
	put_text(path);
	put_text(" ");
	put_hex(offset);
	put_text(" = ");
	if (fd >= 0) {
		got = pread64(fd, chunk, count, offset);
		close(fd);
	}
	if (got < 0)
		put_failure((uint32_t)-errno);
	for (ssize_t i = 0; i < got; i++) {
		put_digits((unsigned char)chunk[i], 2);
		*line_next++ = ' ';
	}
	end_line();
	errno = saved;
}

void residency(const void *where, size_t length)
{
	int saved = errno;

	begin_line();
	put_text("resident ");
	put_address(where);
	put_text(" ");
	put_hex(length);
	put_text(" = ");
	if (mincore((void *)where, length, (unsigned char *)chunk) < 0) {
		put_failure((uint32_t)-errno);
	} else {
		for (size_t i = 0; i < (length + 4095) / 4096; i++)
			*line_next++ = '0' + (chunk[i] & 1);
	}
	end_line();
	errno = saved;
}

void registers(const char *name, const struct registers *file)
{
	const uint32_t *next = (const uint32_t *)file;

	begin_line();
	put_text("registers ");
	put_text(name);
	for (size_t i = 0; i < sizeof(*file) / sizeof(*next); i++) {
		*line_next++ = ' ';
		put_hex(next[i]);
	}
	end_line();
}

/* ---- touching memory that may fault ---- */

static sigjmp_buf recover;
static volatile sig_atomic_t may_fault;
static int faults_caught;
static siginfo_t fault;

static void on_fault(int number, siginfo_t *info, void *context)
{
	(void)context;
	if (!may_fault) { /* the face's own fault: let it kill */
		signal(number, SIG_DFL);
		return;
	}
	may_fault = 0;
	fault = *info;
	siglongjmp(recover, 1);
}

/* Only at the first access that may fault, so that a face without one makes no call. */
static void catch_faults(void)
{
	struct sigaction action = { .sa_flags = SA_SIGINFO | SA_NODEFER };

	if (faults_caught)
		return;
	faults_caught = 1;
	action.sa_sigaction = on_fault;
	premise("rt_sigaction", sigaction(SIGSEGV, &action, NULL));
	premise("rt_sigaction", sigaction(SIGBUS, &action, NULL));
}

static void put_fault(void)
{
	put_text(" ! ");
	put_digits(fault.si_signo, 2);
	put_text(" ");
	put_hex(fault.si_code);
	put_text(" ");
	put_address(fault.si_addr);
	end_line();
}

static void begin_access(const char *kind, const void *where)
{
	begin_line();
	put_text(kind);
	put_address(where);
	catch_faults();
}

static void end_access(unsigned char byte)
{
	put_text(" = ");
	put_digits(byte, 2);
	end_line();
}

void peek(const void *where)
{
	unsigned char byte;

	begin_access("read ", where);
	if (sigsetjmp(recover, 0)) {
		put_fault();
		return;
	}
	may_fault = 1;
	byte = *(const volatile unsigned char *)where;
	may_fault = 0;
	end_access(byte);
}

void poke(void *where, unsigned char byte)
{
	begin_access("write ", where);
	if (sigsetjmp(recover, 0)) {
		put_fault();
		return;
	}
	may_fault = 1;
	*(volatile unsigned char *)where = byte;
	may_fault = 0;
	end_access(byte);
}

void call_into(const void *where)
{
	begin_access("run ", where);
	if (sigsetjmp(recover, 0)) {
		put_fault();
		return;
	}
	may_fault = 1;
	__asm__ volatile("call *%0" : : "r"(where) : "eax", "ebx", "ecx", "edx", "memory", "cc");
	may_fault = 0;
	put_text(" = returned");
	end_line();
}

/* ---- looking at everything ---- */

/*
 * The whole address space at the beginning and at the end, for the driver alone: it makes
 * standard output a memory file, and who runs a program by hand has some hundred lines less to
 * read.  As in asm/inc/report.asm, word for word.
 */
enum {
	SPACE_BYTES = 65536, /* of smaps, at most: an area takes some 700 */
	KNOWN_AREAS = 64,    /* that were there at the beginning */
	LOOKED_AT = 0x8000,  /* bytes of an area, from its beginning and to its end */
	RUNS = 12,	     /* of one byte, that are told of one piece of an area */
	DESCRIPTORS = 32,    /* that are counted */
};

static char space[SPACE_BYTES + 1];
static struct piece {
	uint32_t start, end;
	int readable;
} known[KNOWN_AREAS];
static size_t known_count;

static int is_watched(void)
{
	return fcntl(STDOUT_FILENO, F_GET_SEALS) >= 0;
}

/* The negated errno that kept the rest back, or 0. */
static int read_space(size_t *length)
{
	int fd = open("/proc/self/smaps", O_RDONLY);
	ssize_t count = fd;
	char within = 0;

	*length = 0;
	while (fd >= 0 && *length < SPACE_BYTES &&
	       (count = read(fd, space + *length, SPACE_BYTES - *length)) > 0)
		*length += count;
	if (count < 0)
		count = -errno;
	else if (*length == SPACE_BYTES)
		count = -EFBIG;
	if (fd >= 0)
		close(fd);
	*length = leave_out(space, *length, smaps_stay, &within);
	space[*length] = '\0';
	return count;
}

static uint32_t count_descriptors(void)
{
	uint32_t count = 0;

	for (int fd = 0; fd < DESCRIPTORS; fd++)
		count += fcntl(fd, F_GETFD) >= 0;
	return count;
}

/* Of smaps what stays in space, of status what stays, and how many descriptors are open. */
static void state_space(const char *name)
{
	size_t length;
	int kept_back;

	begin_line();
	put_text("space ");
	put_text(name);
	end_line();
	kept_back = read_space(&length);
	if (length > 0)
		write_out(space, length);
	line_next = line;
	if (kept_back) {
		if (length > 0 && space[length - 1] != '\n')
			*line_next++ = '\n';
		put_failure((uint32_t)kept_back);
		*line_next++ = '\n';
	}
	put_text("end");
	end_line();
	begin_line();
	put_text("counters ");
	put_text(name);
	dump("/proc/self/status", status_stay);
	one_value("descriptors ", name, count_descriptors());
}

static uint64_t take_hex(const char **at)
{
	uint64_t number = 0;

	for (;; (*at)++) {
		if (**at >= '0' && **at <= '9')
			number = number << 4 | (uint64_t)(**at - '0');
		else if (**at >= 'a' && **at <= 'f')
			number = number << 4 | (uint64_t)(**at - 'a' + 10);
		else
			return number;
	}
}

/*
 * The next area of space; fields begin with a capital letter.  What begins above 4 GiB is the
 * emulator's own, which it shows (QEMU 7.2): cut to 32 bits it would be some area of the face.
 */
static int next_area(const char **at, struct piece *area)
{
	while (**at) {
		int is_area = **at < 'A' || **at > 'Z';

		if (is_area) {
			uint64_t start = take_hex(at);

			is_area = start <= UINT32_MAX;
			if (!is_area)
				smaps_is_ours = 0;
			area->start = (uint32_t)start;
			(*at)++; /* '-' */
			area->end = (uint32_t)take_hex(at);
			area->readable = (*at)[1] == 'r';
		}
		while (**at && *(*at)++ != '\n')
			;
		if (is_area)
			return 1;
	}
	return 0;
}

static int is_known(const struct piece *area)
{
	for (size_t i = 0; i < known_count; i++) {
		if (known[i].start == area->start && known[i].end == area->end)
			return 1;
	}
	return 0;
}

static void put_run(unsigned char byte, uint32_t count)
{
	if (count == 0)
		return;
	put_digits(byte, 2);
	*line_next++ = '*';
	put_hex(count);
	*line_next++ = ' ';
}

/* How a run goes on when a fault ends it. */
static struct {
	uint32_t at, start;
	unsigned char byte;
} volatile looking;

/* The bytes as runs of one byte, or the signal that came; the end of 4 GiB is 0. */
static void put_runs(uint32_t end)
{
	for (int left = RUNS; looking.at != end; left--) {
		uint32_t at = looking.at;
		unsigned char byte;

		if (left == 0) {
			put_text("...");
			return;
		}
		looking.start = at;
		byte = *(const volatile unsigned char *)(uintptr_t)at;
		looking.byte = byte;
		while (++at != end) {
			if (at % 4096 == 0)
				looking.at = at; /* where a fault may come */
			if (*(const volatile unsigned char *)(uintptr_t)at != byte)
				break;
		}
		looking.at = at;
		put_run(byte, at - looking.start);
	}
}

/*
 * All but the contents was said of them; 0: they stay as they are.  Under an emulator the areas may
 * be those of the emulator: mincore knows which are the program's.
 */
static int make_readable(uint32_t start, uint32_t end)
{
	unsigned char residence[2 * LOOKED_AT / 4096];
	void *where = (void *)(uintptr_t)start;

	return mincore(where, end - start, residence) == 0 &&
	       mprotect(where, end - start, PROT_READ) == 0;
}

static void state_piece(uint32_t start, uint32_t end, int readable)
{
	if (!readable && !make_readable(start, end))
		return;
	begin_line();
	put_text("holds ");
	put_hex(start);
	*line_next++ = ' ';
	put_hex(end - start);
	put_text(" = ");
	looking.at = looking.start = start;
	if (sigsetjmp(recover, 0)) {
		put_run(looking.byte, looking.at - looking.start);
		*line_next++ = '!';
		put_digits(fault.si_signo, 2);
	} else {
		may_fault = 1;
		put_runs(end);
		may_fault = 0;
	}
	end_line();
}

static void state_space_begin(void)
{
	const char *at = space;

	if (!is_watched())
		return;
	state_space("begin");
	smaps_is_ours = 1;
	for (known_count = 0; known_count < KNOWN_AREAS; known_count++) {
		if (!next_area(&at, &known[known_count]))
			break;
	}
	if (known_count == 0)
		smaps_is_ours = 0;
}

/* And what is in the areas that are new: all of it, or the two ends. */
static void state_space_end(void)
{
	const char *at = space;
	struct piece area;

	if (!is_watched())
		return;
	state_space("end");
	faults_caught = 0; /* the face may have a handler of its own */
	catch_faults();
	while (next_area(&at, &area)) {
		if (is_known(&area))
			continue;
		if (area.end - area.start <= 2 * LOOKED_AT) {
			state_piece(area.start, area.end, area.readable);
		} else {
			state_piece(area.start, area.start + LOOKED_AT, area.readable);
			state_piece(area.end - LOOKED_AT, area.end, area.readable);
		}
	}
}

/* ---- calls ---- */

void *call_mmap(void *where, size_t length, int prot, int flags, int fd, off64_t offset)
{
	void *result = mmap64(where, length, prot, flags, fd, offset);

	REPORT("mmap2", eax_of_pointer(result), word(where), length, prot, flags, fd,
	       (uint32_t)(offset >> 12));
	return result;
}

void *call_mmap2(void *where, size_t length, int prot, int flags, int fd, uint32_t page_offset)
{
	long result = syscall(SYS_mmap2, where, length, prot, flags, fd, page_offset);

	REPORT("mmap2", eax_of(result), word(where), length, prot, flags, fd, page_offset);
	return (void *)result;
}

void *call_old_mmap(const uint32_t *words)
{
	long result = syscall(SYS_mmap, words);

	report_call("mmap", 6, words, eax_of(result));
	return (void *)result;
}

void *call_old_mmap_pointer(const void *words)
{
	long result = syscall(SYS_mmap, words);

	REPORT("mmap", eax_of(result), word(words));
	return (void *)result;
}

int call_munmap(void *where, size_t length)
{
	int result = munmap(where, length);

	REPORT("munmap", eax_of(result), word(where), length);
	return result;
}

int call_mprotect(void *where, size_t length, int prot)
{
	int result = mprotect(where, length, prot);

	REPORT("mprotect", eax_of(result), word(where), length, prot);
	return result;
}

void *call_mremap(void *old_address, size_t old_length, size_t new_length, int flags,
		  void *new_address)
{
	void *result;

	if (!(flags & (MREMAP_FIXED | MREMAP_DONTUNMAP)))
		new_address = NULL;
	result = mremap(old_address, old_length, new_length, flags, new_address);
	REPORT("mremap", eax_of_pointer(result), word(old_address), old_length, new_length, flags,
	       word(new_address));
	return result;
}

int call_msync(void *where, size_t length, int flags)
{
	int result = msync(where, length, flags);

	REPORT("msync", eax_of(result), word(where), length, flags);
	return result;
}

int call_remap_file_pages(void *where, size_t length, int prot, size_t page_offset, int flags)
{
	int result = remap_file_pages(where, length, prot, page_offset, flags);

	REPORT("remap_file_pages", eax_of(result), word(where), length, prot, page_offset, flags);
	return result;
}

int call_mlock(const void *where, size_t length)
{
	int result = mlock(where, length);

	REPORT("mlock", eax_of(result), word(where), length);
	return result;
}

int call_mlock2(const void *where, size_t length, unsigned int flags)
{
	int result = mlock2(where, length, flags);

	REPORT("mlock2", eax_of(result), word(where), length, flags);
	return result;
}

int call_munlock(const void *where, size_t length)
{
	int result = munlock(where, length);

	REPORT("munlock", eax_of(result), word(where), length);
	return result;
}

int call_mlockall(int flags)
{
	int result = mlockall(flags);

	REPORT("mlockall", eax_of(result), flags);
	return result;
}

int call_munlockall(void)
{
	int result = munlockall();

	report_call("munlockall", 0, NULL, eax_of(result));
	return result;
}

int call_mincore(void *where, size_t length, unsigned char *vector)
{
	int result = mincore(where, length, vector);

	REPORT("mincore", eax_of(result), word(where), length, word(vector));
	return result;
}

int call_madvise(void *where, size_t length, int advice)
{
	int result = madvise(where, length, advice);

	REPORT("madvise", eax_of(result), word(where), length, advice);
	return result;
}

int call_mseal(void *address, size_t length, unsigned int flags)
{
	int result = syscall(SYS_mseal, address, length, flags);

	REPORT("mseal", eax_of(result), word(address), length, flags);
	return result;
}

int call_prctl(int option, unsigned int argument, void *where, size_t length, const char *name)
{
	int result = prctl(option, argument, where, length, name);

	REPORT("prctl", eax_of(result), option, argument, word(where), length, word(name));
	return result;
}

int call_open(const char *path, int flags, mode_t mode)
{
	int result = open(path, flags, mode);

	REPORT_PATH("open", eax_of(result), word(path), flags, mode);
	return result;
}

int call_close(int fd)
{
	int result = close(fd);

	REPORT("close", eax_of(result), fd);
	return result;
}

int call_ftruncate(int fd, off64_t length)
{
	int result = ftruncate64(fd, length);

	REPORT("ftruncate64", eax_of(result), fd, (uint32_t)length,
	       (uint32_t)((uint64_t)length >> 32));
	return result;
}

ssize_t call_read(int fd, void *buffer, size_t count)
{
	ssize_t result = read(fd, buffer, count);

	REPORT("read", eax_of(result), fd, word(buffer), count);
	return result;
}

ssize_t call_write(int fd, const void *buffer, size_t count)
{
	ssize_t result = write(fd, buffer, count);

	REPORT("write", eax_of(result), fd, word(buffer), count);
	return result;
}

int call_personality(unsigned long persona)
{
	int result = syscall(SYS_personality, persona);

	REPORT("personality", eax_of(result), persona);
	return result;
}

int call_memfd_create(const char *name, unsigned int flags)
{
	int result = memfd_create(name, flags);

	REPORT_PATH("memfd_create", eax_of(result), word(name), flags);
	return result;
}

int call_fcntl(int fd, int command, int argument)
{
	int result = fcntl64(fd, command, argument);

	REPORT("fcntl64", eax_of(result), fd, command, argument);
	return result;
}

void *call_brk(void *where)
{
	/* glibc's brk() answers 0 or -1; the question is what the kernel answers. */
	long result = syscall(SYS_brk, where);

	REPORT("brk", (uint32_t)result, word(where));
	return (void *)result;
}

/* ---- the program ---- */

extern const struct face __start_faces[];
extern const struct face __stop_faces[];

/*
 * Touches the stack that the face and the report will use, so that no page of it becomes
 * resident between two snapshots.  The kernel's first stack area is 128 KiB larger than
 * what it holds (fs/exec.c:setup_arg_pages), so its size does not change either.
 */
static __attribute__((noinline)) void touch_stack(void)
{
	volatile char pages[64 * 1024];

	for (size_t i = 0; i < sizeof(pages); i += 4096)
		pages[i] = 0;
}

int started_again;
static const struct face *running;

void start_again(void)
{
	char *const argv[] = { "faces", (char *)running->id, "again", NULL };
	char *const environment[] = { NULL };

	premise("execve", execve("/proc/self/exe", argv, environment));
}

static void run(const struct face *face)
{
	touch_stack();
	running = face;
	if (!started_again) {
		begin_line();
		put_text("report 1 ");
		put_text(face->id);
		put_text(" c");
		end_line();
	}
	state_space_begin();
	face->body();
	state_space_end();
	begin_line();
	put_text("done");
	end_line();
}

/* With one face linked no argument is needed; with all of them it is the id. */
int main(int argc, char **argv)
{
	const struct face *face;

	if (argc == 3 && strcmp(argv[2], "again") == 0) { /* start_again() */
		started_again = 1;
		argc = 2;
	}
	if (argc == 1 && __stop_faces - __start_faces == 1) {
		run(__start_faces);
		return 0;
	}
	for (face = __start_faces; argc == 2 && face < __stop_faces; face++) {
		if (strcmp(face->id, argv[1]) == 0) {
			run(face);
			return 0;
		}
	}
	write(STDERR_FILENO, "usage: faces FAMILY/NAME\n", 25);
	return 2;
}
