using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Phases;

namespace Huiyin.Summaries.Supervision;

/// <summary>
/// Rectified concerns to look at on the spot, unannounced. Drawn at random, more likely where no resident said that it is settled; the same seed
/// draws the same from the same events, in whatever order they come, so that nobody can say the sample was picked.
/// </summary>
internal sealed class SpotCheckSample(string seed, int size = SpotCheckSample.UsualSize) : IPhaseWatcher
{
    public const int UsualSize = 10;
    private const double WeightOfSilence = 3;

    private readonly SortedSet<(double Key, long Number, int Unit, int Area, int Category)> _drawn = [];
    private readonly byte[] _seed = Encoding.UTF8.GetBytes(seed);
    private TermTallies? _terms;

    public void Begun(PhaseRow row, bool stands, TermTallies terms)
    {
        _terms = terms;
        if (!stands || row.Start is not (PhaseStart.Rectified or PhaseStart.Unanswered or PhaseStart.Confirmed))
        {
            return;
        }

        // What stands is in one of these alone; what no resident spoke for weighs more.
        var weight = row.Start == PhaseStart.Confirmed ? 1 : WeightOfSilence;
        // Weighted sampling without replacement after Efraimidis and Spirakis: the largest u^(1/w) win; here the smallest -ln(u)/w.
        var key = -Math.Log(Uniform(row.Number)) / weight;
        if (_drawn.Count == size && key >= _drawn.Max.Key)
        {
            return;
        }

        _drawn.Add((key, row.Number, row.Unit, row.Area, row.Category));
        if (_drawn.Count > size)
        {
            _drawn.Remove(_drawn.Max);
        }
    }

    public void Open(PhaseRow row, long cutOff, TermTallies terms)
    {
    }

    public SpotCheck Drawn() => new(
        seed,
        [.. _drawn.Select(one => new SpotCheckConcern(one.Number.ToString(CultureInfo.InvariantCulture), _terms!.Code(one.Unit), _terms.Code(one.Area), _terms.Code(one.Category)))]);

    private double Uniform(long number)
    {
        Span<byte> input = stackalloc byte[_seed.Length + 8];
        _seed.CopyTo(input);
        BinaryPrimitives.WriteInt64BigEndian(input[_seed.Length..], number);
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(input, digest);
        return (BinaryPrimitives.ReadUInt64BigEndian(digest) >> 11) * (1.0 / (1UL << 53)) is var u && u > 0 ? u : double.Epsilon;
    }
}

internal sealed record SpotCheck(string Seed, IReadOnlyList<SpotCheckConcern> Concerns);

internal sealed record SpotCheckConcern(string Number, string Unit, string Area, string Category);
