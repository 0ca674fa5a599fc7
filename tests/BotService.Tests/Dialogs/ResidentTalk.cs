using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Huiyin.DirectLine;
using Huiyin.Hosting;

namespace Huiyin.Dialogs;

/// <summary>A resident's conversation with the real bot, over Direct Line as the chat page has it.</summary>
internal sealed class ResidentTalk
{
    public const string Secret = "a-secret-for-the-tests-only";

    private readonly HttpClient _http;
    private readonly string? _locale;
    private DirectLineCaller _caller;
    // By id: erasing takes what was said before out of the history.
    private readonly HashSet<string> _heard = [];

    private ResidentTalk(HttpClient http, DirectLineCaller caller, string? locale, string userId) => (_http, _caller, _locale, UserId) = (http, caller, locale, userId);

    public DirectLineCaller Caller => _caller;

    public string UserId { get; }

    public static async Task<ResidentTalk> BeginAsync(HttpClient http, string? locale)
    {
        var user = new { id = $"dl_{Guid.NewGuid():N}" };
        var generated = await new DirectLineCaller(http, Secret).PostAsync("/tokens/generate", new { user });
        var started = await new DirectLineCaller(http, (string)generated.Body["token"]!).PostAsync("/conversations", new { user, locale });
        var caller = new DirectLineCaller(http, (string)started.Body["token"]!) { ConversationId = (string)started.Body["conversationId"]! };
        return new ResidentTalk(http, caller, locale, user.id);
    }

    /// <summary>Goes on under another token, as a client does whose own has expired.</summary>
    public void Renew(string token) => _caller = new DirectLineCaller(_http, token) { ConversationId = _caller.ConversationId };

    public async Task SayAsync(string text, string? clientActivityId = null)
    {
        var answer = await PostAsync(text, clientActivityId ?? Guid.NewGuid().ToString("N"));
        Assert.Equal(200, answer.Status);
    }

    public Task<DirectLineCaller.Answer> PostAsync(string text, string clientActivityId) => _caller.PostAsync(
        _caller.Conversation + "/activities",
        new { type = "message", text, locale = _locale, from = new { id = "me" }, channelData = new { clientActivityID = clientActivityId } });

    /// <summary>A message as a channel with positions sends it: further members of the activity.</summary>
    public async Task SendAsync(JsonObject members)
    {
        members["type"] = "message";
        members["locale"] = _locale;
        members["from"] = new JsonObject { ["id"] = "me" };
        Assert.Equal(200, (await _caller.PostAsync(_caller.Conversation + "/activities", members)).Status);
    }

    public async Task TapAsync(object value) =>
        Assert.Equal(200, (await _caller.PostAsync(_caller.Conversation + "/activities", new { type = "message", value, locale = _locale, from = new { id = "me" } })).Status);

    public async Task SendPhotoAsync(byte[] photo, string text = "")
    {
        var activity = JsonContent.Create(new { type = "message", text, locale = _locale, from = new { id = "me" } });
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        var file = new ByteArrayContent(photo);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { activity, "activity", "blob" }, { file, "file", "door.png" } };
        Assert.Equal(200, (await _caller.SendAsync(HttpMethod.Post, $"{_caller.Conversation}/upload?userId=me", form)).Status);
    }

    /// <summary>Waits until the bot says this, after what was heard before; returns all that it said.</summary>
    public async Task<string> HearAsync(string expected)
    {
        List<(string Id, string Text)> said = [];
        var found = -1;
        await Eventually.TrueAsync(
            async () =>
            {
                said = [.. (await SaidAsync()).Where(message => !_heard.Contains(message.Id))];
                found = said.FindIndex(message => message.Text.Contains(expected, StringComparison.Ordinal));
                return found >= 0;
            },
            explain: () => $"'{expected}' was not said. What was said since:\n{string.Join("\n---\n", said.Select(message => message.Text))}");
        _heard.UnionWith(said.Take(found + 1).Select(message => message.Id));
        return said[found].Text;
    }

    public async Task<int> TimesSaidAsync(string text) => (await SaidAsync()).Count(said => said.Text.Contains(text, StringComparison.Ordinal));

    private async Task<IReadOnlyList<(string Id, string Text)>> SaidAsync() =>
        [.. (await _caller.HistoryAsync()).Where(activity => (string?)activity["from"]?["role"] == "bot").Select(activity => ((string)activity["id"]!, WordsOf(activity)))];

    private static string WordsOf(JsonObject activity)
    {
        var text = (string?)activity["text"] ?? (string?)activity["summary"] ?? "";
        var answers = activity["suggestedActions"]?["actions"]?.AsArray().Select(action => (string?)action!["title"]) ?? [];
        return $"{text} [{string.Join(" | ", answers)}]";
    }
}
