using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Huiyin.Dialogs;

/// <summary>A conversation kept as text in <c>Transcripts/</c>, whose README says what its lines mean.</summary>
internal sealed partial class Transcript(string name, string locale, IReadOnlyList<(string Who, string Words)> lines)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string> _numbers = [];

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Dialogs", "Transcripts");

    public static Transcript Read(string name)
    {
        var text = File.ReadAllLines(Path.Combine(Folder, name + ".txt")).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToList();
        return new Transcript(name, text[0], [.. text.Skip(1).Select(Parse)]);
    }

    public async Task PlayAsync(HttpClient http, StaffDesk staff, Action<ResidentTalk, TimeSpan>? advance = null)
    {
        var talk = await ResidentTalk.BeginAsync(http, locale);
        foreach (var (who, words) in lines)
        {
            var said = Filled(words);
            switch (who)
            {
                case "resident":
                    await talk.SayAsync(said.Replace("\\n", "\n", StringComparison.Ordinal));
                    break;
                case "bot":
                    Remember(await talk.HearAsync(said));
                    break;
                case "never":
                    Assert.Equal(0, await talk.TimesSaidAsync(said));
                    break;
                case "tap":
                    await talk.TapAsync(JsonNode.Parse(said)!);
                    break;
                case "photo":
                    await talk.SendPhotoAsync(DirectLine.SampleFiles.Png, said);
                    break;
                case "staff":
                    await ActAsync(staff, said);
                    break;
                case "ledger":
                    Assert.Contains(said, await LedgerAsync(staff), StringComparison.Ordinal);
                    break;
                case "ledger-not":
                    Assert.DoesNotContain(said, await LedgerAsync(staff), StringComparison.Ordinal);
                    break;
                case "clock":
                    Assert.NotNull(advance);
                    advance(talk, TimeSpan.Parse(said, System.Globalization.CultureInfo.InvariantCulture));
                    break;
                default:
                    Assert.Fail($"{name}: '{who}>' is no line of a transcript.");
                    break;
            }
        }
    }

    private static (string Who, string Words) Parse(string line)
    {
        var at = line.IndexOf('>', StringComparison.Ordinal);
        return at < 0 ? (line, "") : (line[..at].Trim(), line[(at + 1)..].Trim());
    }

    private async Task ActAsync(StaffDesk staff, string said)
    {
        var act = Act().Match(said);
        Assert.True(act.Success, $"{name}: staff can't do '{said}'.");
        var number = act.Groups["number"].Success ? act.Groups["number"].Value : _numbers[^1];
        await staff.ActAsync(number, act.Groups["act"].Value, act.Groups["words"].Value);
    }

    // The concern and all that happened to it, as staff can read it.
    private async Task<string> LedgerAsync(StaffDesk staff) =>
        (await staff.ReadAsync(_numbers[^1])).ToJsonString(Plain) + (await staff.ReadAsync($"{_numbers[^1]}/events")).ToJsonString(Plain);

    private void Remember(string heard)
    {
        // A number counts from the moment that the bot gives it out.
        if (Given().Match(heard) is { Success: true } match && !_numbers.Contains(match.Groups["number"].Value))
        {
            _numbers.Add(match.Groups["number"].Value);
        }
    }

    private string Filled(string words)
    {
        for (var index = 0; index < _numbers.Count; index++)
        {
            words = words.Replace($"{{{index + 1}}}", _numbers[index], StringComparison.Ordinal);
        }

        return words;
    }

    [GeneratedRegex(@"^(?<act>\w+)(?:\s+(?<number>[\d-]+))?:\s*(?<words>.*)$")]
    private static partial Regex Act();

    [GeneratedRegex(@"(?:编号是|[Nn]umber is|编号：) ?(?<number>\d{3}-\d{3})")]
    private static partial Regex Given();
}
