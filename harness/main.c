/*
 * main.c - the order of the steps:
 *
 *   cases -> select -> stage -> pool (run) -> report -> canonical -> compare -> verdict
 *   -> writers
 *
 * The same program is the driver on the host and /init in a virtual machine.
 */
#include "base/fail.h"
#include "base/interrupt.h"
#include "run/inherit.h"
#include "where/guest.h"
#include "where/local.h"
#include "where/remote.h"

#include <stdlib.h>

int main(int argc, char **argv)
{
	static struct session session;
	bool guest = guest_is_init();
	int status = EXIT_AS_EXPECTED;

	inherit_descriptors();
	if (!guest)
		interrupt_catch();
	inherit_file_size();
	if (guest)
		guest_begin(&argc, &argv, &session.wire);
	options_parse(&session.options, argc, argv);
	if (guest)
		session.options.timeout_factor *= GUEST_SLOWNESS;
	session.build = realpath(session.options.build, NULL);
	if (!session.build)
		fail(EXIT_NOT_TESTED, "there is no build folder %s; run make",
		     session.options.build);
	session_choose(&session);
	if (session.options.mode == MODE_LIST)
		session_list(&session);
	else if (session.options.mode == MODE_LAY_OUT)
		status = local_lay_out(&session);
	else if (session.options.kernels.count)
		status = remote_run(&session);
	else
		status = local_run(&session);
	session_free(&session);
	if (guest)
		guest_end();
	leave(status);
}
