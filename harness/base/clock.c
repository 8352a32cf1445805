/* clock.c - see clock.h. */
#include "base/clock.h"

double awake_seconds(void)
{
	static double last, awake;
	double now = seconds_now();

	if (last > 0)
		awake += now - last < AWAKE_STEP ? now - last : AWAKE_STEP;
	last = now;
	return awake;
}
