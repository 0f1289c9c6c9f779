"""What `near`, `unless`, `exclude`, `weak`, furniture and overlaps leave of the keywords that were met."""

from dataclasses import replace

from matching_samples import document, found, hits, matcher

from plancli.model import Stretch

NEAR = "[{near: [care, home], within: 2}]"
EITHER_WAY = "[{near: [care, home], within: 2, unordered: true}]"


def test_near_needs_the_order_the_distance_and_one_passage() -> None:
    assert found(NEAR, "home for care") == []
    assert found(NEAR, "care in a nice home") == []
    assert found(NEAR, "care.\n\nhome") == []
    assert found(NEAR, "care") == []


def test_near_spans_from_its_first_to_its_last_word() -> None:
    assert found(NEAR, "good care in the home now") == ["care in the home"]
    assert found(NEAR, "care, home") == ["care, home"]
    assert found(EITHER_WAY, "a home for care") == ["home for care"]


def test_near_takes_phrases_wildcards_and_slips() -> None:
    rule = "[{near: [mental health, 'equal*'], within: 3, unordered: true}]"
    (hit,) = hits(rule, "equality for menntal healht")
    assert (hit.how, hit.keyword.text) == ("typo", "mental health ~ equal*")
    assert found(rule, "mental health must be as equal as the rest") == ["mental health must be as equal"]


def test_near_of_three_terms() -> None:
    rule = "[{near: [a nurse, visits, home], within: 1, unordered: true}]"
    assert found(rule, "at home visits a nurse") == ["home visits a nurse"]
    assert found(rule, "at home there visits too a nurse") == ["home there visits too a nurse"]
    assert found(rule, "at home visits often by a nurse") == []


def test_near_takes_no_longer_than_its_text_where_its_terms_come_in_turn() -> None:
    rule = "[{near: [care, home, care, home, care], within: 0}]"
    text = "home care " * 60  # to try every five of them took longer than anybody waits
    assert found(rule, text)[0] == "care home care home care"


def test_unless_drops_the_hit_inside_its_phrase_only() -> None:
    rule = "[{term: screening, unless: [security screening, screening of films]}]"
    assert found(rule, "security screening") == []
    assert found(rule, "the screenings of films") == []
    assert found(rule, "security screening and screening") == ["screening"]
    assert found("[{term: screening, unless: [security]}]", "security screening") == ["screening"]


def test_exclude_masks_whatever_touches_it() -> None:
    assert found("[government plan]", "local government plan", exclude="[local government]") == []
    assert found("[local]", "a local plan of local government", exclude="[local government]") == ["local"]


def test_exclude_masks_only_its_own_theme() -> None:
    made = matcher("one: {keywords: {en: [local]}, exclude: {en: [local government]}}\ntwo: {keywords: {en: [local]}}")
    assert [hit.theme for hit in made.hits(document("local government"))] == ["two"]


def test_a_weak_keyword_counts_only_in_company() -> None:
    weak = {"weak": "[staff, team]"}
    assert found("[training]", "our staff and team", **weak) == []
    assert found("[training]", "our staff.\n\ntraining", **weak) == ["training"]
    assert found("[training]", "training of staff", **weak) == ["training", "staff"]
    assert found("[training]", "# training\n\nour staff\n\nthe team", **weak) == ["training", "staff", "team"]
    assert found("[training]", "# training\n\n# other\n\nour staff", **weak) == ["training"]


def test_a_weak_keyword_is_no_company_for_itself() -> None:
    assert found("[training]", "staff training", weak="[staff training]") == ["training"]
    assert found("[training]", "staff training and training", weak="[staff training]") == ["staff training", "training"]


def test_furniture_is_never_coded() -> None:
    made = matcher("digital: {keywords: {en: [website]}}", furniture="{en: [cookie]}")
    text = "This website uses cookies.\n\nA website for carers."
    decided = made.decide(document(text))
    assert [hit.start for hit in made.hits(document(text), decided)] == [text.rindex("website")]
    assert decided.furniture == {0}


def test_the_longest_hit_wins_then_the_leftmost() -> None:
    assert found("[care, care home, home care]", "home care home") == ["home care"]
    assert found("[home, care home staff, home care home]", "home care home staff") == ["home", "care home staff"]
    assert found("[ward home, home care]", "ward home care") == ["ward home"]


def test_a_place_counts_once_a_theme_but_themes_do_not_compete() -> None:
    made = matcher("one: {keywords: {en: [care, caring, 'car*']}}\ntwo: {keywords: {en: [care home]}}")
    text = "care home"
    assert [(h.theme, h.keyword.text, text[h.start : h.end]) for h in made.hits(document(text))] == [
        ("one", "care", "care"),
        ("two", "care home", "care home"),
    ]


def test_only_keywords_of_the_document_s_language_are_tried() -> None:
    made = matcher("theme: {keywords: {en: [care], sv: [vård]}}")
    assert made.hits(document("vård care", "en"))[0].keyword.text == "care"
    assert made.hits(document("vård care", "sv"))[0].keyword.text == "vård"
    assert len(made.hits(document("vård care", "sv"))) == 1


def test_in_a_stretch_of_another_language_only_words_that_it_does_not_know_are_the_main_one_s() -> None:
    made = matcher("staff: {keywords: {en: [workforce], sv: [personal, jämlikhet, vaccination]}}")
    text = "Vår personal.\n\nA personal note: jämlikhet, vaccination and our workforce."
    english = Stretch(text.index("A personal"), len(text), "en")
    mixed = replace(document(text, "sv"), stretches=(Stretch(0, english.start, "sv"), english))
    assert [text[h.start : h.end] for h in made.hits(mixed)] == ["personal", "jämlikhet", "workforce"]
    assert next(h.start for h in made.hits(mixed)) == text.index("personal")


def test_a_stretch_in_a_language_that_the_taxonomy_lacks_has_the_main_language_s_words_only() -> None:
    made = matcher("staff: {keywords: {en: [service], sv: [jämlikhet]}}")
    text = "Om jämlikhet.\n\nLe service public, jämlikhet."
    foreign = Stretch(text.index("Le"), len(text), None)
    mixed = replace(document(text, "sv"), stretches=(Stretch(0, foreign.start, "sv"), foreign))
    assert [text[h.start : h.end] for h in made.hits(mixed)] == ["jämlikhet", "jämlikhet"]


def test_a_place_that_both_languages_claim_counts_once() -> None:
    made = matcher("health: {keywords: {en: [vaccination], sv: [vaccination]}}")
    text = "Vård.\n\nThe vaccinatoin of all."
    english = Stretch(text.index("The"), len(text), "en")
    mixed = replace(document(text, "sv"), stretches=(Stretch(0, english.start, "sv"), english))
    assert [text[h.start : h.end] for h in made.hits(mixed)] == ["vaccinatoin"]
