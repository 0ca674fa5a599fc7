using Huiyin.Concerns;
using Huiyin.Concerns.Proof;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Privacy.Keys;
using Huiyin.Storage;
using Huiyin.Summaries.Phases;

namespace Huiyin.Benchmarks.Seeding;

/// <summary>Makes up a ledger of two years and loads it in portions.</summary>
internal sealed class LedgerSeed(SeedOptions options, DialogContentSnapshot content, IRouting routing, FieldProtector fields, Deadlines deadlines, Func<IConcernRepository, ConcernHistory> history)
{
    // About fifty thousand events to a transaction.
    private const int ConcernsPerBatch = 5_000;
    private const int ConcernsPerResident = 4;

    private static readonly string[] ConcernColumns = RowColumns.Of(ConcernRow.Columns);
    private static readonly string[] EventColumns = [.. RowColumns.Of(ConcernEventRow.Columns).Except(["text", "salt"])];

    private static readonly string[] PhaseColumns = RowColumns.Of(PhaseWriting.Columns);

    private readonly Chance _chance = new(options.Seed);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private Batch _batch = new();
    private readonly List<Area> _areas = [.. content.Areas.All.Where(area => area.Kind is AreaKind.Community or AreaKind.Compound or AreaKind.Grid)];
    private readonly List<Category> _categories = [.. content.Taxonomy.All.Where(category => category.Children.Count == 0)];
    private readonly List<string> _units = [.. content.Units.All.Select(unit => unit.Code)];

    public async Task LoadAsync(IBulkDatabase database, Action<int> progress, CancellationToken cancellationToken)
    {
        await database.BeginAsync(cancellationToken);
        var sequence = await database.NextSequenceAsync(cancellationToken);
        var (repository, recorder) = EventRecorder.Create();
        var story = new ConcernStory(history(repository), recorder, deadlines, _chance, new SeedWords(_chance), options.Events, options.Until);
        var span = TimeSpan.FromDays(730);
        var residents = 0;
        // Written beside the making of the next.
        var writing = Task.CompletedTask;
        var stories = options.Concerns / options.Copies;
        for (var i = 0; i < stories; i++)
        {
            if (i % ConcernsPerResident == 0)
            {
                residents = AddResident(residents, options.Until - span);
            }

            var at = Whole(options.Until - span + (span * ((i + (_chance.Below(1000) / 1000.0)) / stories)));
            await AddConcernAsync(story, recorder, sequence, at, ResidentId(_chance.Below(residents)));
            sequence += options.Copies;
            if ((i + 1) % (ConcernsPerBatch / options.Copies) == 0 || i + 1 == stories)
            {
                Copies.Add(_batch, options.Copies);
                await writing;
                var (full, done) = (_batch, (i + 1) * options.Copies);
                _batch = new Batch();
                writing = Task.Run(
                    async () =>
                    {
                        await database.WriteAsync(full, cancellationToken);
                        progress(done);
                    },
                    cancellationToken);
            }
        }

        await writing;
        await database.EndAsync(sequence, cancellationToken);
    }

    private async Task AddConcernAsync(ConcernStory story, EventRecorder recorder, long sequence, DateTimeOffset at, string resident)
    {
        var english = _chance.Of(0.08);
        var area = _chance.Of(0.94) ? _chance.Skewed(_areas) : null;
        var category = _chance.Skewed(_categories);
        var filing = new NewConcern(
            resident,
            new ConversationKey("webchat", $"chat-{resident}"),
            category.Kinds is ["praise", ..] ? ConcernKind.Praise : _chance.Of(0.85) ? ConcernKind.Problem : _chance.Of(0.5) ? ConcernKind.Suggestion : ConcernKind.Enquiry,
            category.Code,
            new SeedWords(_chance).Concern(category, area, english),
            english ? "en" : "zh-CN",
            Area: area?.Code,
            Place: area?.Label.In(english ? "en" : "zh-CN"));
        var policy = routing.Route(filing.Category, filing.Area, filing.Kind, filing.Urgent);
        var (acceptance, contact, resolution) = deadlines.For(policy.DeadlineClass, policy.Unit, at);
        var data = new ConcernEventData
        {
            Number = ConcernNumber.FromSequence(sequence),
            Kind = filing.Kind,
            Category = filing.Category,
            Area = filing.Area,
            Language = filing.Language,
            ReporterId = filing.ReporterId,
            Unit = policy.Unit,
            DeadlineClass = policy.DeadlineClass,
            RoutedBy = policy.RoutedBy,
            AcceptanceDue = Whole(acceptance),
            FirstContactDue = Whole(contact),
            ResolutionDue = Whole(resolution),
        };
        var concern = await story.TellAsync(filing, data, at, Guid.CreateVersion7(at).ToString("N"), _units);
        _batch.Add("concern", ConcernColumns, RowColumns.Values(ConcernRow.Parameters(Protected(concern), null), ConcernColumns));
        foreach (var happened in recorder.Events)
        {
            AddEvent(happened);
        }

        foreach (var owed in OwedNotice.Of(story.Moments))
        {
            AddNotice(owed);
        }

        AddPhases(recorder.Events);
        foreach (var unit in story.FormerUnits.Append(concern.Unit).Distinct())
        {
            _batch.Add("concern_unit", ("unit", unit), ("concern_id", concern.Id));
        }

        string[] participants = _chance.Of(0.03) && resident != ResidentId(0) ? [resident, ResidentId(0)] : [resident];
        foreach (var participant in participants)
        {
            AddFollower(concern, participant, isReporter: participant == resident);
            if (options.Outbox)
            {
                AddMessages(story, concern, participant);
            }
        }
    }

    private int AddResident(int index, DateTimeOffset since)
    {
        var id = ResidentId(index);
        var locale = _chance.Of(0.08) ? "en" : "zh-CN";
        _batch.Add("resident", ("id", id), ("channel_id", "webchat"), ("channel_user_id", $"dl_{id}"), ("locale", locale), ("phone", null), ("created_at", since));
        _batch.Add(
            "conversation",
            ("channel_id", "webchat"),
            ("conversation_id", $"chat-{id}"),
            ("resident_id", id),
            ("service_url", "http://localhost/"),
            ("reference", "{}"),
            ("locale", locale),
            ("state", "Open"),
            ("last_inbound_at", since));
        return index + 1;
    }

    private void AddEvent(ConcernEvent e)
    {
        var row = new ConcernEventRow
        {
            ConcernId = e.ConcernId,
            Sequence = e.Sequence,
            Kind = e.Kind,
            At = e.At,
            ActorRole = e.Actor.Role,
            ActorId = e.Actor.Id,
            ActorName = e.Actor.Name,
            ActorUnit = e.Actor.Unit,
            Data = e.DataJson,
            PreviousHash = e.PreviousHash,
            Hash = e.Hash,
        };
        _batch.Add("concern_event", EventColumns, RowColumns.Values(row, EventColumns));
        if (e.Text is not null)
        {
            _batch.Add("concern_text", ("concern_id", e.ConcernId), ("sequence", e.Sequence), ("text", e.Text), ("salt", e.TextSalt));
        }
    }

    private void AddNotice(OwedNotice owed) => _batch.Add(
        "staff_notice",
        ("concern_id", owed.Moment.After.Id),
        ("sequence", owed.Moment.After.Version),
        ("kind", owed.Kind.ToString()),
        ("code", owed.Code),
        ("act", owed.Moment.After.NextAct?.ToString()),
        ("level", owed.Level),
        ("unit", owed.Moment.After.Unit),
        ("due_at", owed.Moment.After.NextActDue),
        ("created_at", owed.Moment.After.UpdatedAt));

    // Where the schema is of before there were any, they are left out with their tables.
    private void AddPhases(List<ConcernEvent> events)
    {
        if (options.Pending)
        {
            _batch.Add("phase_pending", ("concern_id", events[^1].ConcernId), ("sequence", events[^1].Sequence));
            return;
        }

        foreach (var phase in PhaseReading.Of(events))
        {
            foreach (var code in new[] { phase.Unit, phase.Area, phase.Category, phase.PreviousUnit, phase.EarlierVoiceUnit })
            {
                if (_terms.TryAdd(code, _terms.Count + 1))
                {
                    _batch.Add("phase_term", ("id", _terms[code]), ("code", code));
                }
            }

            _batch.Add("concern_phase", PhaseColumns, PhaseWriting.Values(phase, _terms));
        }
    }

    private void AddFollower(Concern concern, string resident, bool isReporter) => _batch.Add(
        "concern_follower",
        ("concern_id", concern.Id),
        ("resident_id", resident),
        ("channel_id", "webchat"),
        ("conversation_id", $"chat-{resident}"),
        ("is_reporter", isReporter),
        ("created_at", concern.CreatedAt));

    private void AddMessages(ConcernStory story, Concern concern, string recipient)
    {
        foreach (var (code, version, at, _) in story.Told.Where(told => told.Actor.Id != recipient))
        {
            var activity = $"{concern.Id}-{version}-{recipient}";
            _batch.Add(
                "outbox",
                ("channel_id", "webchat"),
                ("conversation_id", $"chat-{recipient}"),
                ("activity_id", activity),
                ("operation", "Send"),
                ("payload", $$"""{"type":"message","id":"{{activity}}","text":"{{code}}"}"""),
                ("concern_id", concern.Id),
                ("resident_id", recipient),
                ("purpose", code),
                ("state", "Delivered"),
                ("attempts", 1),
                ("next_attempt_at", at),
                ("created_at", at),
                ("delivered_at", at.AddSeconds(1 + _chance.Below(30))));
        }
    }

    // As the service keeps it in the database.
    private Concern Protected(Concern concern) => concern with { Place = fields.Protect(concern.Place, ConcernReadings.Field("place", concern.Id)) };

    private static string ResidentId(int index) => $"5eed{index:x28}";

    private static DateTimeOffset Whole(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
