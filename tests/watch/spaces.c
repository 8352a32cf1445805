/*
 * Address spaces; the argument says which.  Processes that have one and leave it: each maps and
 * unmaps while the other executes, ends, is killed or stopped.  One with areas that stay between
 * those that change.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { ROUNDS = 50 };

static char *const to_true[] = { "true", NULL };
static char stack[65536] __attribute__((aligned(16)));
static volatile int begun;

static int map(void)
{
	void *at = mmap(NULL, 8192, PROT_READ, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	begun = 1;
	return at == MAP_FAILED || munmap(at, 8192) != 0;
}

static int map_often(void)
{
	int wrong = 0;

	for (int i = 0; i < ROUNDS; i++)
		wrong |= map();
	return wrong;
}

static int result_of(pid_t pid)
{
	int status;

	return waitpid(pid, &status, __WALL) == pid ? status : -1;
}

static int execute(void *unused)
{
	(void)unused;
	execv("/bin/true", to_true);
	return 9;
}

static int child_maps(void *unused)
{
	(void)unused;
	return map_often();
}

static int child_maps_for_ever(void *unused)
{
	(void)unused;
	for (;;)
		map();
}

static int child_maps_late(void *unused)
{
	(void)unused;
	usleep(200000);
	return map_often();
}

static pid_t begin(int (*child)(void *), int flags)
{
	pid_t pid = clone(child, stack + sizeof(stack), CLONE_VM | SIGCHLD | flags, NULL);

	while (child != execute && child != child_maps_late && !begun)
		usleep(1000);
	return pid;
}

static void *thread_executes(void *unused)
{
	while (!begun)
		usleep(1000);
	_exit(execute(unused));
}

static void *thread_maps(void *unused)
{
	usleep(200000);
	exit(map_often());
	return unused;
}

static int spawn(void)
{
	pid_t pid;

	return posix_spawn(&pid, "/bin/true", NULL, NULL, to_true, environ) || map() ||
	       result_of(pid);
}

static int shell(void)
{
	FILE *pipe = popen("true", "r");

	return system("true") || !pipe || pclose(pipe);
}

static int vfork_executes(void)
{
	pid_t pid = vfork();

	if (pid == 0)
		_exit(execute(NULL));
	return map() || result_of(pid);
}

static int vfork_ends(void)
{
	pid_t pid = vfork();

	if (pid == 0)
		_exit(map());
	return map() || result_of(pid);
}

static int child_executes(void)
{
	pid_t pid = begin(execute, 0);

	return map_often() || result_of(pid);
}

static int both_map(void)
{
	pid_t pid = begin(child_maps, 0);

	return map_often() || result_of(pid);
}

static int parent_executes(void)
{
	begin(child_maps, 0);
	return execute(NULL);
}

static int parent_ends(void)
{
	begin(child_maps_late, 0);
	_exit(0);
}

static int killed(void)
{
	pid_t pid = begin(child_maps_for_ever, 0);
	int wrong = map_often();

	return kill(pid, SIGKILL) || wrong || map_often() || result_of(pid) != SIGKILL;
}

static int stopped(void)
{
	pid_t pid = begin(child_maps_for_ever, 0);
	int status;

	if (map_often() || kill(pid, SIGSTOP) || waitpid(pid, &status, WUNTRACED) != pid ||
	    !WIFSTOPPED(status) || map_often())
		return 1;
	return kill(pid, SIGCONT) || map_often() || kill(pid, SIGKILL) || result_of(pid) != SIGKILL;
}

static int thread_takes_over(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, thread_executes, NULL))
		return 1;
	for (;;)
		map();
}

static int leader_leaves(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, thread_maps, NULL))
		return 1;
	pthread_exit(NULL);
}

static int moves_over_another(void)
{
	static const unsigned long at[] = { 0x50000000, 0x60000000, 0x70000000 };

	for (int i = 1; i < 3; i++) {
		if (mmap((void *)at[i], 4096 * i, i, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
			 0) != (void *)at[i])
			return 1;
	}
	return mremap((void *)at[2], 8192, 8192, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)at[0]) ==
	       MAP_FAILED;
}

static int stack_grows(void)
{
	volatile char deep[0x100000];

	deep[0] = 1;
	return mmap(NULL, 4096, deep[0], MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED;
}

static int executes(void)
{
	char word[101], *list[] = { "true", word, "", NULL }, *none[] = { NULL };
	char *bad[] = { (char *)0x10, NULL };
	char *environment[] = { "N=0", "N=1", "N=2", "N=3", "N=4", "N=5",
				"N=6", "N=7", "N=8", "N=9", NULL };

	memset(word, 'x', 100);
	word[100] = '\0';
	syscall(SYS_execve, "/nonesuch", list, environment);
	syscall(SYS_execve, "/nonesuch", none, NULL);
	syscall(SYS_execve, "/bin/true", bad, (char **)0x10);
	return 0;
}

static const struct {
	const char *name;
	int (*run)(void);
} ways[] = {
	{ "spawn", spawn },
	{ "shell", shell },
	{ "vfork-executes", vfork_executes },
	{ "vfork-ends", vfork_ends },
	{ "child-executes", child_executes },
	{ "both-map", both_map },
	{ "parent-executes", parent_executes },
	{ "parent-ends", parent_ends },
	{ "killed", killed },
	{ "stopped", stopped },
	{ "thread-takes-over", thread_takes_over },
	{ "leader-leaves", leader_leaves },
	{ "moves-over-another", moves_over_another },
	{ "stack-grows", stack_grows },
	{ "executes", executes },
};

int main(int argc, char **argv)
{
	for (size_t i = 0; argc == 2 && i < sizeof(ways) / sizeof(ways[0]); i++) {
		if (strcmp(argv[1], ways[i].name) == 0)
			return ways[i].run() != 0;
	}
	return 2;
}
