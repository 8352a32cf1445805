/* segments.c - see segments.h. */
#include "run/segments.h"

#include "base/fail.h"
#include "base/text.h"
#include "run/life.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAKERS_NOTE "makers" /* its name in the scratch directory */

enum { AFTER = 10 }; /* so many seconds after who ran them was last seen alive none has ended */

/* Who outlives us reads it, in this file. */
struct makers_note {
	uint64_t numbering; /* whose numbers they are: the PID namespace's; 0: it is not known */
	time_t alive;	    /* when that was, who ran them */
	struct maker of[];
};

struct makers {
	int count;
	char *path;
	struct makers_note *note;
};

static size_t size_of(int count)
{
	return sizeof(struct makers_note) + count * sizeof(struct maker);
}

static bool is_made_by(const struct maker *maker, const struct shmid_ds *segment)
{
	return segment->shm_cpid == maker->pid && segment->shm_ctime >= maker->begun &&
	       (!maker->ended || segment->shm_ctime <= maker->ended);
}

void segments_remove(const struct maker *maker)
{
	struct shm_info info;
	int last = maker->pid > 0 ? shmctl(0, SHM_INFO, (struct shmid_ds *)&info) : -1;

	for (int i = 0; i <= last; i++) {
		struct shmid_ds segment;
		int id = shmctl(i, SHM_STAT, &segment);

		if (id >= 0 && is_made_by(maker, &segment) && segment.shm_nattch == 0)
			shmctl(id, IPC_RMID, NULL);
	}
}

/* A signal handler may call it, and who watches. */
static void remove_all(void *context)
{
	const struct makers *makers = context;
	int patience = LIFE_PATIENCE;

	for (int i = 0; i < makers->count; i++) {
		const struct maker *maker = &makers->note->of[i];

		if (maker->pid <= 0)
			continue;
		life_await_end(maker->pid, &patience);
		segments_remove(maker);
	}
}

static uint64_t numbering(void)
{
	struct stat status;

	return stat("/proc/self/ns/pid", &status) == 0 ? status.st_ino : 0;
}

/*
 * Written, not only made longer: memory of which the disk has none is a SIGBUS.  A file system that
 * maps none to share (9p, FUSE with direct_io) has no note for the next run.
 */
static struct makers_note *map_makers(const char *path, size_t size)
{
	struct makers_note *zeros = new_bytes(size), *note;
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	errno = fd < 0 ? errno : ENOSPC;
	memset(zeros, 0, size);
	if (fd < 0 || write(fd, zeros, size) != (ssize_t)size)
		fail(EXIT_NOT_TESTED, "cannot make %s: %s", path, strerror(errno));
	note = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (note == MAP_FAILED)
		note = new_shared_bytes(size);
	close(fd);
	free(zeros);
	return note;
}

struct makers *makers_begin(int count, const char *top)
{
	struct makers *makers = new_bytes(sizeof(*makers));

	makers->count = count;
	makers->path = new_stringf("%s/" MAKERS_NOTE, top);
	makers->note = map_makers(makers->path, size_of(count));
	makers->note->numbering = numbering();
	fail_cleanup(remove_all, makers);
	return makers;
}

void makers_before(struct makers *makers, int which)
{
	makers->note->of[which].begun = time(NULL);
}

void makers_are_us(struct makers *makers, int which)
{
	makers->note->of[which].pid = getpid();
}

void makers_after(struct makers *makers, int which)
{
	segments_remove(&makers->note->of[which]);
	makers->note->of[which].pid = 0;
}

void makers_alive(struct makers *makers)
{
	makers->note->alive = time(NULL);
}

void makers_end_all(struct makers *makers)
{
	remove_all(makers);
	for (int i = 0; i < makers->count; i++)
		makers->note->of[i].pid = 0;
}

void segments_remove_left(int top)
{
	int fd = openat(top, MAKERS_NOTE, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	struct makers_note note = { 0 };
	struct maker maker;

	if (fd < 0)
		return;
	if (read(fd, &note, sizeof(note)) == sizeof(note) && note.numbering &&
	    note.numbering == numbering()) {
		while (read(fd, &maker, sizeof(maker)) == sizeof(maker)) {
			maker.ended = note.alive + AFTER;
			segments_remove(&maker);
		}
	}
	close(fd);
}

void makers_finish(struct makers *makers)
{
	fail_forget(makers);
	unlink(makers->path);
	munmap(makers->note, size_of(makers->count));
	free(makers->path);
	free(makers);
}
