/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the table of plans keeps the main loop busy at a time, with the plans of the pack and
 * with many more, beside a bare table of as many strings. What is counted is the time that the
 * processor spent in this thread, so that other programs do not matter; and it is printed as a
 * share of a frame, since a longer turn of the loop is a frame that nobody sees. */

#define G_LOG_DOMAIN "bench-plans"

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bh-plan-filter-bar.h"
#include "bh-plan-search.h"
#include "bh-plan-table.h"
#include "bh-window.h"
#include "scenes.h"

#define FRAME_MS 16.0
#define FLOOR_COLUMNS 7
#define ROUNDS 3
/* What the display has still to answer comes within this time. */
#define QUIET_US (G_USEC_PER_SEC / 2)
#define BUSY_MS 0.3

static const BhDate today = { 2026, 11, 22 };

static double
thread_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

/* --- Many plans ------------------------------------------------------------------------------ */

/* A plan like another, with prices of its own. */
static BhPlan *
clone_plan (const BhPlan *plan,
            guint         number,
            GRand        *rand)
{
  const gsize own = G_STRUCT_OFFSET (BhPlan, id);
  BhPlan *clone = g_object_new (BH_TYPE_PLAN, NULL);
  BhPlanPrice *price = g_memdup2 (plan->price, sizeof *plan->price);
  BhPlanKeep *keep = g_memdup2 (plan->keep, sizeof *plan->keep);

  memcpy ((char *) clone + own, (const char *) plan + own, sizeof *plan - own);
  if (price->monthly_jpy > 0)
    price->monthly_jpy = g_rand_int_range (rand, 1, 10000);
  if (keep->jpy_per_month > 0)
    keep->jpy_per_month = g_rand_int_range (rand, 1, 5000);
  clone->id = g_strdup_printf ("%s-%u", plan->id, number);
  clone->name = g_strdup_printf ("%u %s", g_rand_int_range (rand, 1, 1000), plan->name);
  clone->index = number;
  clone->price = price;
  clone->keep = keep;
  return clone;
}

/* Behind the plans of the pack, until there are @n_plans. They are made here because the limits
 * of a pack let no more than some 9,000 plans in. What they hold is never given back. */
static void
add_plans (BhPack *pack,
           guint   n_plans)
{
  GListModel *plans = bh_pack_plans (pack);
  guint n_real = g_list_model_get_n_items (plans);
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (GPtrArray) clones = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = n_real; i < n_plans; i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i % n_real);

    g_ptr_array_add (clones, clone_plan (plan, i, rand));
  }
  g_list_store_splice (G_LIST_STORE (plans), n_real, 0, clones->pdata, clones->len);
}

/* --- The longest turn of the main loop ------------------------------------------------------- */

/* @start: when the first turn began, as thread_ms() has it
 * Returns: the longest turn until nothing is left to do, in ms */
static double
run_until_quiet (double start)
{
  double longest = thread_ms () - start;
  gint64 end = g_get_monotonic_time () + QUIET_US;

  while (g_get_monotonic_time () < end) {
    double begin = thread_ms (), time;

    g_main_context_iteration (NULL, FALSE);
    time = thread_ms () - begin;
    longest = MAX (longest, time);
    if (time < BUSY_MS)
      g_usleep (1000);
    else
      end = g_get_monotonic_time () + QUIET_US;
  }
  return longest;
}

typedef void (*Deed) (gpointer data,
                      guint    round);

static int
compare_doubles (const void *a,
                 const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The median of @n_rounds, of %ROUNDS at most. @deed itself is part of a turn: that of the event
 * that it follows. */
static double
measure (Deed     deed,
         gpointer data,
         guint    n_rounds)
{
  double times[ROUNDS];

  for (guint i = 0; i < n_rounds; i++) {
    double start = thread_ms ();

    deed (data, i);
    times[i] = run_until_quiet (start);
  }
  qsort (times, n_rounds, sizeof *times, compare_doubles);
  return times[n_rounds / 2];
}

static void
print (const char *what,
       guint       n_plans,
       double      time)
{
  g_print ("%-34s %6u plans %7.2f of a frame\n", what, n_plans, time / FRAME_MS);
}

/* --- The page of plans ------------------------------------------------------------------------ */

typedef struct {
  BhSession   *session;
  GtkWidget   *window;
  BhPlanTable *table;
  GtkEditable *search;
} Page;

static gpointer
find_widget (GtkWidget *widget,
             GType      type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static void
show_page (gpointer data,
           guint    round)
{
  gtk_widget_activate_action (((Page *) data)->window, "win.show-view", "s", "plans");
}

/* Somebody comes to the table: now all plans get their rows, where they are not very many. */
static void
turn_to_table (gpointer data,
               guint    round)
{
  bh_plan_table_focus (((Page *) data)->table);
}

static void
sort_page (gpointer data,
           guint    round)
{
  bh_plan_table_set_order (((Page *) data)->table, round % 2 == 0 ? "brand" : "data");
}

static void
sort_by_cost (gpointer data,
              guint    round)
{
  bh_plan_table_set_order (((Page *) data)->table, round % 2 == 0 ? "fit" : "cost");
}

static void
type_letter (gpointer data,
             guint    round)
{
  gtk_editable_set_text (((Page *) data)->search, round % 2 == 0 ? "o" : "");
}

static void
answer (gpointer data,
        guint    round)
{
  BhSession *session = ((Page *) data)->session;
  const BhFact *fact = bh_pack_fact (bh_session_get_pack (session), "person.place");

  bh_profile_set_answer (bh_session_get_profile (session), fact,
                         G_GUINT64_CONSTANT (1) << (round + 1) % fact->n_values);
}

static void
measure_page (guint n_plans)
{
  Page page = { .session = bh_scenes_session (today) };

  add_plans (bh_session_get_pack (page.session), n_plans);
  n_plans = g_list_model_get_n_items (bh_pack_plans (bh_session_get_pack (page.session)));
  bh_scenes_add_person (page.session);
  page.window = GTK_WIDGET (bh_window_new (NULL, page.session));
  gtk_window_set_default_size (GTK_WINDOW (page.window), 1200, 800);
  gtk_widget_activate_action (page.window, "win.show-view", "s", "handbook");
  gtk_window_present (GTK_WINDOW (page.window));
  run_until_quiet (thread_ms ());
  print ("first show", n_plans, measure (show_page, &page, 1));
  page.table = find_widget (page.window, BH_TYPE_PLAN_TABLE);
  page.search = find_widget (find_widget (page.window, BH_TYPE_PLAN_FILTER_BAR),
                             GTK_TYPE_SEARCH_ENTRY);
  print ("somebody turns to the table", n_plans, measure (turn_to_table, &page, 1));
  print ("the first keystroke in the search", n_plans, measure (type_letter, &page, 1));
  print ("a change of sort", n_plans, measure (sort_page, &page, ROUNDS));
  print ("a keystroke in the search", n_plans, measure (type_letter, &page, ROUNDS));
  print ("a new answer", n_plans, measure (answer, &page, ROUNDS));
  print ("a sort by cost or by works for me", n_plans, measure (sort_by_cost, &page, ROUNDS));
  print ("a new answer while so sorted", n_plans, measure (answer, &page, ROUNDS));
  gtk_window_destroy (GTK_WINDOW (page.window));
  run_until_quiet (thread_ms ());
  g_object_unref (page.session);
}

/* --- The floor: a bare table of strings ------------------------------------------------------- */

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkExpression *
new_string (void)
{
  return gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
}

static GListModel *
new_strings (guint n_strings)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  GtkStringList *strings = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_strings; i++) {
    g_autofree char *string = g_strdup_printf ("%06u", g_rand_int_range (rand, 0, 1000000));

    gtk_string_list_append (strings, string);
  }
  return G_LIST_MODEL (strings);
}

typedef struct {
  GtkWidget       *window;
  GtkStringFilter *filter;
  GtkSorter       *sorter;
  int              direction; /* 1 or -1 */
} Bare;

static int
compare_strings (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return ((Bare *) user_data)->direction *
         strcmp (gtk_string_object_get_string ((gpointer) a),
                 gtk_string_object_get_string ((gpointer) b));
}

static GtkWidget *
new_bare_table (Bare  *bare,
                guint  n_strings)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkColumnView *view;

  bare->filter = gtk_string_filter_new (new_string ());
  bare->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_strings, bare, NULL));
  filtered = gtk_filter_list_model_new (new_strings (n_strings), GTK_FILTER (bare->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), bare->sorter);
  view = GTK_COLUMN_VIEW (gtk_column_view_new (
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)))));
  for (guint i = 0; i < FLOOR_COLUMNS; i++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Column", factory);

    g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
    g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
    gtk_column_view_append_column (view, column);
  }
  return GTK_WIDGET (view);
}

static void
sort_bare (gpointer data,
           guint    round)
{
  Bare *bare = data;

  bare->direction = -bare->direction;
  gtk_sorter_changed (bare->sorter, GTK_SORTER_CHANGE_INVERTED);
}

static void
filter_bare (gpointer data,
             guint    round)
{
  gtk_string_filter_set_search (((Bare *) data)->filter, round % 2 == 0 ? "7" : "");
}

static void
show_bare (gpointer data,
           guint    n_strings)
{
  Bare *bare = data;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 new_bare_table (bare, n_strings));
  gtk_window_set_child (GTK_WINDOW (bare->window), scroller);
}

static void
measure_floor (guint n_strings)
{
  Bare bare = { gtk_window_new (), NULL, NULL, 1 };
  double start;

  gtk_window_set_default_size (GTK_WINDOW (bare.window), 1200, 800);
  gtk_window_present (GTK_WINDOW (bare.window));
  run_until_quiet (thread_ms ());
  start = thread_ms ();
  show_bare (&bare, n_strings);
  print ("floor: a bare table: first show", n_strings, run_until_quiet (start));
  print ("floor: a bare table: sort", n_strings, measure (sort_bare, &bare, ROUNDS));
  print ("floor: a bare table: filter", n_strings, measure (filter_bare, &bare, ROUNDS));
  gtk_window_destroy (GTK_WINDOW (bare.window));
}

/* --- What all plans together take, for each plan ---------------------------------------------- */

static void
measure_growth (guint n_plans)
{
  g_autoptr (BhSession) session = bh_scenes_session (today);
  BhPack *pack = bh_session_get_pack (session);
  g_autoptr (BhPlanFits) fits = NULL;
  g_autoptr (BhPlanCosts) costs = NULL;
  GListModel *plans = bh_pack_plans (pack);
  double times[4];

  add_plans (pack, n_plans);
  bh_scenes_add_person (session);
  times[0] = thread_ms ();
  costs = bh_plan_costs_new (session);
  times[1] = thread_ms ();
  for (guint i = 0; i < n_plans; i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    bh_plan_costs_get (costs, plan);
  }
  times[2] = thread_ms ();
  fits = bh_plan_fits_new (session);
  for (guint i = 0; i < n_plans; i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    bh_plan_fits_get (fits, plan);
  }
  times[3] = thread_ms ();
  g_print ("µs for each of %6u plans: tariffs %.2f, cost %.2f, works for me %.2f\n", n_plans,
           (times[1] - times[0]) * 1000 / n_plans, (times[2] - times[1]) * 1000 / n_plans,
           (times[3] - times[2]) * 1000 / n_plans);
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 0, 10000 }, growth[] = { 1000, 10000, 100000 };

  bh_scenes_init ();
  g_print ("The longest turn of the main loop (aim: under 1.00 of a frame, of 16 ms)\n");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    measure_floor (MAX (sizes[i], 174));
    measure_page (sizes[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (growth); i++)
    measure_growth (growth[i]);
  return 0;
}
