/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the verbs of the command line share. A function that returns whether it
 * worked has said what is wrong, and set the exit status, when it did not. */

#pragma once

#include <glib/gi18n.h>
#include <string.h>

#include "bh-situation.h"

G_BEGIN_DECLS

typedef enum {
  BH_CLI_DONE = 0,
  BH_CLI_WRONG_USE = 2, /* also a file that cannot be read or written */
  BH_CLI_BAD_DATA = 3,
} BhCliStatus;

typedef struct _BhCliVerb BhCliVerb;

/**
 * BhCli:
 * @verb: (nullable): what is to be done
 * @status: how the program will end
 * @today: the day for which everything holds
 * @pack: (nullable): the pack, once it is loaded
 * @out: what goes to standard output at the end, in UTF-8 whatever the locale
 */
typedef struct {
  const BhCliVerb *verb;
  BhCliStatus      status;
  BhDate           today;
  BhPack          *pack;
  GString         *out;

  /* The options as given; see bh_cli_parse(). */
  gboolean         help;
  char            *today_option;
  char            *lang_option;
  char            *pack_option;
  char           **words;
} BhCli;

#define BH_CLI_FACTS_MAX_BYTES (256 * 1024)

#define BH_CLI_ANY_WORDS (-1)
#define BH_CLI_WORDS_OR_NONE (-2)

/**
 * BhCliVerb:
 * @arguments: what stands behind the verb and is no option
 * @n_words: how many of them there have to be; %BH_CLI_ANY_WORDS: one or more;
 *   %BH_CLI_WORDS_OR_NONE: as many as one likes
 * @options: the verb's own options in short, for the overview
 * @summary: what it does, in one sentence, untranslated
 */
struct _BhCliVerb {
  const char *name;
  const char *arguments;
  int         n_words;
  const char *options;
  const char *summary;
  void      (*run) (BhCli  *self,
                    char  **argv);
};

#define BH_CLI_JSON_OPTION(json) \
  { "json", 0, 0, G_OPTION_ARG_NONE, (json), N_("Write JSON"), NULL }
#define BH_CLI_FACTS_OPTION(facts) \
  { "facts", 0, 0, G_OPTION_ARG_FILENAME, (facts), \
    N_("Read a person’s answers from FILE, or from standard input for -"), N_("FILE") }

gboolean bh_cli_parse          (BhCli              *self,
                                const GOptionEntry *options,
                                char              **argv);
gboolean bh_cli_load_pack      (BhCli              *self);
gboolean bh_cli_load_situation (BhCli              *self,
                                const char         *path,
                                BhSituation        *situation);
GBytes  *bh_cli_read           (BhCli              *self,
                                const char         *path,
                                gsize               limit);

/* (transfer full): the day as the date of making of a file, so that it is the same each time. */
char    *bh_cli_created        (BhCli              *self);

void     bh_cli_fail_use       (BhCli              *self,
                                const char         *format,
                                ...) G_GNUC_PRINTF (2, 3);
void     bh_cli_fail_data      (BhCli              *self,
                                const char         *path,
                                const GError       *error);
void     bh_cli_print          (BhCli              *self,
                                const char         *format,
                                ...) G_GNUC_PRINTF (2, 3);

void     bh_cli_audit          (BhCli              *self,
                                char              **argv);
void     bh_cli_changes        (BhCli              *self,
                                char              **argv);
void     bh_cli_chart          (BhCli              *self,
                                char              **argv);
void     bh_cli_brand          (BhCli              *self,
                                char              **argv);
void     bh_cli_check          (BhCli              *self,
                                char              **argv);
void     bh_cli_cost           (BhCli              *self,
                                char              **argv);
void     bh_cli_deadlines      (BhCli              *self,
                                char              **argv);
void     bh_cli_guide          (BhCli              *self,
                                char              **argv);
void     bh_cli_number         (BhCli              *self,
                                char              **argv);
void     bh_cli_plans          (BhCli              *self,
                                char              **argv);
void     bh_cli_profiles       (BhCli              *self,
                                char              **argv);
void     bh_cli_rules          (BhCli              *self,
                                char              **argv);
void     bh_cli_screen         (BhCli              *self,
                                char              **argv);
void     bh_cli_search         (BhCli              *self,
                                char              **argv);
void     bh_cli_sheet          (BhCli              *self,
                                char              **argv);
void     bh_cli_validate       (BhCli              *self,
                                char              **argv);

G_END_DECLS
