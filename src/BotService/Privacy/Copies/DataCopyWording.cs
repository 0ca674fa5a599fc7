using System.Globalization;
using System.Text.Json;
using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Privacy.Copies;

/// <summary>The copy in sentences: the same for the page and for a channel that shows only words.</summary>
internal sealed class DataCopyWording(IDialogContent content, DistrictTime district)
{
    /// <param name="copy">What to say.</param>
    /// <param name="withTalk">With the talk itself, which somebody who reads this in the chat has above.</param>
    public IReadOnlyList<DataCopySection> Sections(DataCopy copy, bool withTalk)
    {
        var locale = copy.Language;
        List<DataCopySection> sections =
        [
            new(Say("data-copy.you", locale),
            [
                Say("data-copy.since", locale, ("at", Moment(copy.You.Since))),
                Say("data-copy.phone", locale, ("phone", copy.You.Phone ?? Say("data-copy.none", locale))),
                .. copy.You.Chats.Select(chat => Say("data-copy.chat", locale, ("channel", Channel(chat.Channel, locale)), ("at", Moment(chat.LastWroteAt)))),
            ]),
            .. copy.Reported.Select(concern => Section(concern, locale)),
            Section("data-copy.followed", copy.Followed.SelectMany(concern => Lines(concern, locale)), locale),
            Section("data-copy.ratings", copy.Ratings.Select(one => Say("data-copy.rating", locale, ("number", one.Number), ("at", Moment(one.At)), ("stars", one.Stars), ("words", one.Words ?? ""))), locale),
            Section("data-copy.return-visits", copy.ReturnVisits.Select(one => Say("data-copy.return-visit", locale, ("number", one.Number), ("at", Moment(one.OpenedAt)), ("result", one.Result is { } result ? Label("desk.return.result", result, locale) : Say("data-copy.still-open", locale)))), locale),
            Section("data-copy.household-visits", copy.HouseholdVisits.Select(one => Say("data-copy.household-visit", locale, ("on", $"{one.On:yyyy-MM-dd}"), ("area", one.AreaLabel), ("building", one.Building), ("outcome", Label("visits.outcome", one.Outcome, locale)))), locale),
            Section("data-copy.subscriptions", copy.Subscriptions.Select(one => Say("data-copy.subscription", locale, ("area", one.AreaLabel), ("at", Moment(one.Since)))), locale),
        ];
        if (withTalk)
        {
            sections.Add(Section("data-copy.messages", copy.Messages.Select(one => Say(one.FromYou ? "data-copy.message-yours" : "data-copy.message-ours", locale, ("at", Moment(one.At)), ("text", Joined(one)))), locale));
        }

        return sections;
    }

    private static string Joined(OwnMessage message) => string.Join(" ", message.Files.Select(file => $"[{file}]").Prepend(message.Text).Where(part => part.Length > 0));

    private DataCopySection Section(OwnConcern concern, string locale) => new(
        Say("data-copy.concern", locale, ("number", concern.Number), ("category", concern.CategoryLabel)),
        [
            Say("data-copy.text", locale, ("text", concern.Text.Length == 0 ? Say("data-copy.erased", locale) : concern.Text)),
            Say("data-copy.place", locale, ("area", concern.AreaLabel ?? Say("data-copy.none", locale)), ("place", concern.Place ?? Say("data-copy.none", locale))),
            .. concern.Position is { } position ? [Say("data-copy.position", locale, ("position", position))] : Array.Empty<string>(),
            Say("data-copy.phone", locale, ("phone", concern.Phone ?? Say("data-copy.none", locale))),
            .. concern.SinceWhen is { } since ? [Say("data-copy.since-when", locale, ("since", since))] : Array.Empty<string>(),
            Say("data-copy.status", locale, ("status", Say(ConcernStates.KeyOf(concern.Status, concern.Outcome), locale)), ("unit", concern.UnitLabel)),
            .. concern.Files.Select(file => Say("data-copy.file", locale, ("name", file.Name), ("at", Moment(file.SentAt)))),
            .. concern.History.Select(happened => Line(happened, locale)),
        ]);

    private IEnumerable<string> Lines(FollowedConcern concern, string locale) =>
        concern.YourActs.Select(happened => $"　{Line(happened, locale)}").Prepend(Say("data-copy.follows", locale, ("number", concern.Number), ("category", concern.CategoryLabel), ("status", Say(ConcernStates.KeyOf(concern.Status, concern.Outcome), locale))));

    private string Line(OwnEvent happened, string locale)
    {
        var what = happened.To is { } to ? Say(ConcernStates.KeyOf(to, null), locale) : Label("desk.event", happened.What, locale);
        var by = happened.ByYou ? Say("data-copy.by-you", locale) : happened.UnitLabel ?? Say("data-copy.by-service", locale);
        return Say(happened.Text is null ? "data-copy.event" : "data-copy.event-words", locale, ("at", Moment(happened.At)), ("what", what), ("by", by), ("text", happened.Text ?? ""));
    }

    private DataCopySection Section(string key, IEnumerable<string> lines, string locale)
    {
        var list = lines.ToList();
        return new DataCopySection(Say(key, locale), list.Count > 0 ? list : [Say("data-copy.none", locale)]);
    }

    private string Label(string keys, object value, string locale)
    {
        var key = $"{keys}.{JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!)}";
        return content.Current.Prompts.Contains(key) ? Say(key, locale) : value.ToString()!;
    }

    private string Channel(string channelId, string locale) =>
        content.Current.Prompts.Contains("desk.channel." + channelId) ? Say("desk.channel." + channelId, locale) : channelId;

    private string Moment(DateTimeOffset at) => district.At(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private string Say(string key, string locale, params ReadOnlySpan<(string Name, object? Value)> values) => content.Current.Prompts.Text(key, locale, values);
}

internal sealed record DataCopySection(string Title, IReadOnlyList<string> Lines);
