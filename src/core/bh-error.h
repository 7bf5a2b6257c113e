/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BhDataError:
 * @BH_DATA_ERROR_LIMIT: the input is larger, deeper or longer than a pack may be
 * @BH_DATA_ERROR_SYNTAX: the input is not JSON as RFC 8259 writes it
 * @BH_DATA_ERROR_SHAPE: a member is missing, foreign, or of another type
 * @BH_DATA_ERROR_VALUE: a value is outside of what it may be
 * @BH_DATA_ERROR_REFERENCE: an id names nothing, or stands twice
 * @BH_DATA_ERROR_EVIDENCE: a statement of fact lacks what it must rest on
 *
 * What can be wrong with data read from outside. The message always begins
 * with the place: a line and column for syntax, a JSON pointer otherwise.
 */
typedef enum {
  BH_DATA_ERROR_LIMIT,
  BH_DATA_ERROR_SYNTAX,
  BH_DATA_ERROR_SHAPE,
  BH_DATA_ERROR_VALUE,
  BH_DATA_ERROR_REFERENCE,
  BH_DATA_ERROR_EVIDENCE,
} BhDataError;

#define BH_DATA_ERROR (bh_data_error_quark ())
GQuark bh_data_error_quark (void);

/* What @message of an error says to a person: what is wrong with all of a document is at no place
 * in it. */
const char *bh_error_reason (const char *message);

G_END_DECLS
