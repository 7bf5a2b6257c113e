/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rule book for whoever works on it: as text, and as a graph for Graphviz.
 * Conditions are written as facts/requirements.md writes them, and as the
 * checker has them: with the wallet, and with the “not” of one fact resolved. */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

static const BhFact *
fact_at (BhCli *self,
         guint  index)
{
  return bh_pack_facts (self->pack)->pdata[index];
}

static const BhGoal *
goal_at (BhCli *self,
         guint  index)
{
  return bh_pack_goals (self->pack)->pdata[index];
}

static const BhRequirement *
requirement_of (BhCli        *self,
                const BhGoal *goal,
                guint         i)
{
  return bh_pack_requirements (self->pack)->pdata[goal->first_requirement + i];
}

/* --- Text ----------------------------------------------------------------- */

static void
append_values (GString      *text,
               const BhFact *fact,
               guint64       mask)
{
  const char *separator = "";

  g_string_append_printf (text, "%s in {", fact->id);
  for (guint i = 0; i < fact->n_values; i++) {
    if (!(mask & (G_GUINT64_CONSTANT (1) << i)))
      continue;
    g_string_append_printf (text, "%s%s", separator, fact->values[i].id);
    separator = ", ";
  }
  g_string_append_c (text, '}');
}

static void
append_condition (BhCli             *self,
                  GString           *text,
                  const BhCondition *condition)
{
  static const char *const names[] = {
    [BH_CONDITION_NOT] = "not",
    [BH_CONDITION_ALL] = "all",
    [BH_CONDITION_ANY] = "any",
  };

  if (condition->kind == BH_CONDITION_FACT) {
    append_values (text, fact_at (self, condition->index), condition->mask);
    return;
  }
  if (condition->kind == BH_CONDITION_GOAL) {
    g_string_append_printf (text, "goal(%s)", goal_at (self, condition->index)->id);
    return;
  }
  g_string_append_printf (text, "%s(", names[condition->kind]);
  for (guint i = 0; i < condition->n_children; i++) {
    if (i > 0)
      g_string_append (text, ", ");
    append_condition (self, text, &condition->children[i]);
  }
  g_string_append_c (text, ')');
}

static void
print_line (BhCli      *self,
            const char *indent,
            const char *name,
            const char *value)
{
  bh_cli_print (self, "%s%s: %s\n", indent, name, value);
}

static void
print_condition (BhCli             *self,
                 const char        *indent,
                 const char        *name,
                 const BhCondition *condition)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (condition == NULL)
    return;
  append_condition (self, text, condition);
  print_line (self, indent, name, text->str);
}

static void
print_fixes (BhCli               *self,
             const BhRequirement *requirement)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < requirement->n_fixes; i++) {
    const BhFact *fact = fact_at (self, requirement->fixes[i].fact);

    g_string_append_printf (text, "%s%s = %s", i > 0 ? ", " : "", fact->id,
                            fact->values[requirement->fixes[i].to].id);
  }
  if (text->len > 0)
    print_line (self, "    ", _("changes"), text->str);
}

static void
print_validity (BhCli               *self,
                const BhRequirement *requirement)
{
  g_autofree char *from = bh_date_format (requirement->valid_from);
  g_autofree char *to = bh_date_format (requirement->valid_to);

  if (*from != '\0')
    print_line (self, "    ", _("valid from"), from);
  if (*to != '\0')
    print_line (self, "    ", _("valid to"), to);
}

static void
print_evidence (BhCli            *self,
                const BhEvidence *evidence)
{
  g_autoptr (GString) sources = g_string_new (NULL);

  print_line (self, "    ", _("confidence"), bh_confidence_nick (evidence->confidence));
  for (guint i = 0; i < evidence->n_sources; i++)
    g_string_append_printf (sources, "%s%s", i > 0 ? ", " : "", evidence->sources[i]->id);
  /* Translators: of sources: there is none */
  print_line (self, "    ", _("sources"), sources->len > 0 ? sources->str : _("none"));
}

static void
print_requirement (BhCli               *self,
                   const BhRequirement *requirement)
{
  bh_cli_print (self, "\n  %s (%s): %s\n", requirement->id, bh_effect_nick (requirement->effect),
                bh_text (&requirement->words));
  print_condition (self, "    ", _("when"), requirement->when);
  print_condition (self, "    ", _("require"), requirement->require);
  print_fixes (self, requirement);
  if (requirement->reach != NULL)
    print_line (self, "    ", _("reach"), requirement->reach->id);
  print_validity (self, requirement);
  print_evidence (self, &requirement->evidence);
}

static void
print_text (BhCli *self)
{
  for (guint i = 0; i < bh_pack_goals (self->pack)->len; i++) {
    const BhGoal *goal = goal_at (self, i);

    bh_cli_print (self, "%s%s: %s\n", i > 0 ? "\n" : "", goal->id, bh_text (&goal->title));
    print_condition (self, "  ", _("applies when"), goal->applies_when);
    print_condition (self, "  ", _("done when"), goal->done_when);
    for (guint j = 0; j < goal->n_requirements; j++)
      print_requirement (self, requirement_of (self, goal, j));
  }
}

/* --- Graph ---------------------------------------------------------------- */

/* (transfer full): a quoted string of the DOT language. Graphviz reads its own
 * escapes in labels, so a backslash is doubled as well. */
static char *
quote (const char *prefix,
       const char *text)
{
  GString *quoted = g_string_new ("\"");

  g_string_append (quoted, prefix);
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"' || *p == '\\')
      g_string_append_c (quoted, '\\');
    if (*p == '\n')
      g_string_append (quoted, "\\n");
    else
      g_string_append_c (quoted, *p);
  }
  g_string_append_c (quoted, '"');
  return g_string_free (quoted, FALSE);
}

/* The names of nodes; a requirement's id may stand in two wallets. */
static char *
goal_node (const BhGoal *goal)
{
  return quote ("goal ", goal->id);
}

static char *
fact_node (const BhFact *fact)
{
  return quote ("fact ", fact->id);
}

static char *
requirement_node (const BhRequirement *requirement)
{
  g_autofree char *name = g_strconcat (requirement->goal->id, " ", requirement->id, NULL);

  return quote ("requirement ", name);
}

static void
print_node (BhCli      *self,
            const char *node,
            const char *id,
            const char *text,
            const char *attributes)
{
  g_autofree char *both = g_strconcat (id, "\n", text, NULL);
  g_autofree char *label = quote ("", both);

  bh_cli_print (self, "  %s [label=%s, %s];\n", node, label, attributes);
}

static void
print_edge (BhCli      *self,
            const char *from,
            const char *to,
            const char *attributes)
{
  bh_cli_print (self, "  %s -> %s [%s];\n", from, to, attributes);
}

static void
collect_names (const BhCondition *condition,
               guint64           *facts,
               guint64           *goals)
{
  if (condition == NULL)
    return;
  if (condition->kind == BH_CONDITION_FACT)
    *facts |= G_GUINT64_CONSTANT (1) << condition->index;
  else if (condition->kind == BH_CONDITION_GOAL)
    *goals |= G_GUINT64_CONSTANT (1) << condition->index;
  for (guint i = 0; i < condition->n_children; i++)
    collect_names (&condition->children[i], facts, goals);
}

/* From a goal or a requirement to what one of its conditions names. */
static void
print_condition_edges (BhCli             *self,
                       const char        *from,
                       const BhCondition *condition,
                       const char        *attributes)
{
  guint64 facts = 0;
  guint64 goals = 0;

  collect_names (condition, &facts, &goals);
  for (guint i = 0; i < BH_MAX_FACTS; i++) {
    g_autofree char *to = NULL;

    if (!(facts & (G_GUINT64_CONSTANT (1) << i)))
      continue;
    to = fact_node (fact_at (self, i));
    print_edge (self, from, to, attributes);
  }
  for (guint i = 0; i < BH_MAX_GOALS; i++) {
    g_autofree char *to = NULL;

    if (!(goals & (G_GUINT64_CONSTANT (1) << i)))
      continue;
    to = goal_node (goal_at (self, i));
    print_edge (self, from, to, attributes);
  }
}

static void
print_requirement_graph (BhCli               *self,
                         const char          *goal,
                         const BhRequirement *requirement)
{
  static const char *const shapes[] = {
    [BH_EFFECT_BLOCK] = "shape=ellipse, style=bold",
    [BH_EFFECT_DOUBT] = "shape=ellipse, style=solid",
    [BH_EFFECT_NOTE] = "shape=ellipse, style=dotted",
  };
  g_autofree char *node = requirement_node (requirement);
  g_autofree char *effect = quote ("", bh_effect_nick (requirement->effect));
  g_autofree char *attributes = g_strconcat ("label=", effect, NULL);

  print_node (self, node, requirement->id, bh_text (&requirement->words),
              shapes[requirement->effect]);
  print_edge (self, goal, node, attributes);
  print_condition_edges (self, node, requirement->when, "style=dashed, label=\"when\"");
  print_condition_edges (self, node, requirement->require, "label=\"require\"");
  if (requirement->reach != NULL) {
    g_autofree char *reach = goal_node (requirement->reach);

    print_edge (self, node, reach, "style=dotted, label=\"reach\"");
  }
}

static void
print_dot (BhCli *self)
{
  bh_cli_print (self, "digraph rules {\n  rankdir=LR;\n  node [fontsize=10];\n"
                      "  edge [fontsize=8];\n");
  for (guint i = 0; i < bh_pack_facts (self->pack)->len; i++) {
    const BhFact *fact = fact_at (self, i);
    g_autofree char *node = fact_node (fact);

    print_node (self, node, fact->id, bh_text (&fact->question), "shape=note");
    print_condition_edges (self, node, fact->ask_when, "style=dotted, label=\"ask when\"");
  }
  for (guint i = 0; i < bh_pack_goals (self->pack)->len; i++) {
    const BhGoal *goal = goal_at (self, i);
    g_autofree char *node = goal_node (goal);

    print_node (self, node, goal->id, bh_text (&goal->title), "shape=box, style=bold");
    print_condition_edges (self, node, goal->applies_when, "style=dashed, label=\"applies when\"");
    print_condition_edges (self, node, goal->done_when, "style=dashed, label=\"done when\"");
    for (guint j = 0; j < goal->n_requirements; j++)
      print_requirement_graph (self, node, requirement_of (self, goal, j));
  }
  bh_cli_print (self, "}\n");
}

void
bh_cli_rules (BhCli  *self,
              char  **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry options[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format,
      N_("Write text, or a graph in the language DOT"), "text|dot" },
    { NULL },
  };

  if (!bh_cli_parse (self, options, argv))
    return;
  if (format != NULL && strcmp (format, "text") != 0 && strcmp (format, "dot") != 0) {
    bh_cli_fail_use (self, _("the format is “text” or “dot”, not “%s”"), format);
    return;
  }
  if (!bh_cli_load_pack (self))
    return;
  if (format != NULL && strcmp (format, "dot") == 0)
    print_dot (self);
  else
    print_text (self);
}
