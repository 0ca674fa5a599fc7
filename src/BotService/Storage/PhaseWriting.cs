using Dapper;
using Huiyin.Concerns;
using Huiyin.Summaries.Phases;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal static class PhaseWriting
{
    public const string Columns =
        """
        concern_no, sequence, from_at, to_at, ends_at, phase, via, unit, area, category, kind, due, created_at, contact_due, contact_at,
        rectified_at, previous_unit, voice, earlier_voice, earlier_voice_at, earlier_voice_unit
        """;

    public const string Select =
        """
        SELECT p.concern_no AS number, p.sequence, p.from_at, p.to_at, p.ends_at, p.phase, p.via, u.code AS unit, a.code AS area, c.code AS category, p.kind, p.due, p.created_at,
            p.contact_due, p.contact_at, p.rectified_at, pu.code AS previous_unit, p.voice, p.earlier_voice, p.earlier_voice_at, eu.code AS earlier_voice_unit
        FROM concern_phase AS p
        JOIN phase_term AS u ON u.id = p.unit
        JOIN phase_term AS a ON a.id = p.area
        JOIN phase_term AS c ON c.id = p.category
        JOIN phase_term AS pu ON pu.id = p.previous_unit
        JOIN phase_term AS eu ON eu.id = p.earlier_voice_unit
        """;

    /// <summary>Puts these in the place of all that is stored of their concerns.</summary>
    public static async Task ReplaceAsync(ITransaction transaction, IReadOnlyList<ConcernPhase> phases, CancellationToken cancellationToken)
    {
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            $"DELETE FROM concern_phase WHERE {transaction.Dialect().Among("concern_no", "Numbers")}",
            new { Numbers = phases.Select(phase => phase.Number).Distinct().ToArray() },
            cancellationToken: cancellationToken));
        var terms = await TermsAsync(transaction, phases, cancellationToken);
        await ManyRows.InsertAsync(transaction, $"concern_phase ({Columns})", [.. phases.Select(phase => Values(phase, terms))], "", cancellationToken);
    }

    public static object?[] Values(ConcernPhase phase, Dictionary<string, int> terms) =>
    [
        phase.Number, (long)phase.Sequence, phase.From, phase.To, phase.EndsAt, (long)phase.Phase, (long)phase.Start, (long)terms[phase.Unit], (long)terms[phase.Area],
        (long)terms[phase.Category], (long)phase.Kind, phase.Due, phase.CreatedAt, phase.ContactDue, phase.ContactAt, phase.RectifiedAt, (long)terms[phase.PreviousUnit], (long)phase.Voice,
        (long)phase.EarlierVoice, phase.EarlierVoiceAt, (long)terms[phase.EarlierVoiceUnit],
    ];

    private static async Task<Dictionary<string, int>> TermsAsync(ITransaction transaction, IReadOnlyList<ConcernPhase> phases, CancellationToken cancellationToken)
    {
        var known = await ReadAsync();
        var missing = phases.SelectMany(phase => new[] { phase.Unit, phase.Area, phase.Category, phase.PreviousUnit, phase.EarlierVoiceUnit }).Distinct().Where(code => !known.ContainsKey(code)).ToList();
        foreach (var code in missing)
        {
            await transaction.Connection().ExecuteAsync(new CommandDefinition(
                "INSERT INTO phase_term (id, code) SELECT coalesce(max(id), 0) + 1, @Code FROM phase_term",
                new { Code = code },
                cancellationToken: cancellationToken));
        }

        return missing.Count == 0 ? known : await ReadAsync();

        async Task<Dictionary<string, int>> ReadAsync() =>
            (await transaction.Connection().QueryAsync<(int Id, string Code)>(new CommandDefinition("SELECT id, code FROM phase_term", cancellationToken: cancellationToken)))
                .ToDictionary(term => term.Code, term => term.Id, StringComparer.Ordinal);
    }

    internal sealed class Stored
    {
        public long Number { get; set; }

        public int Sequence { get; set; }

        public long FromAt { get; set; }

        public long ToAt { get; set; }

        public long EndsAt { get; set; }

        public int Phase { get; set; }

        public int Via { get; set; }

        public string Unit { get; set; } = "";

        public string Area { get; set; } = "";

        public string Category { get; set; } = "";

        public int Kind { get; set; }

        public long Due { get; set; }

        public long CreatedAt { get; set; }

        public long? ContactDue { get; set; }

        public long? ContactAt { get; set; }

        public long RectifiedAt { get; set; }

        public string PreviousUnit { get; set; } = "";

        public int Voice { get; set; }

        public int EarlierVoice { get; set; }

        public long EarlierVoiceAt { get; set; }

        public string EarlierVoiceUnit { get; set; } = "";

        public ConcernPhase ToPhase() => new()
        {
            Number = Number,
            Sequence = Sequence,
            From = FromAt,
            To = ToAt,
            EndsAt = EndsAt,
            Phase = (Phase)Phase,
            Start = (PhaseStart)Via,
            Unit = Unit,
            Area = Area,
            Category = Category,
            Kind = (ConcernKind)Kind,
            Due = Due,
            CreatedAt = CreatedAt,
            ContactDue = ContactDue,
            ContactAt = ContactAt,
            RectifiedAt = RectifiedAt,
            PreviousUnit = PreviousUnit,
            Voice = (ResidentVoice)Voice,
            EarlierVoice = (ResidentVoice)EarlierVoice,
            EarlierVoiceAt = EarlierVoiceAt,
            EarlierVoiceUnit = EarlierVoiceUnit,
        };
    }
}
