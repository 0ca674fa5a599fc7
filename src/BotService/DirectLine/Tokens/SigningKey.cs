using System.Security.Cryptography;
using System.Text;

namespace Huiyin.DirectLine.Tokens;

/// <summary>One secret of the installation, from which each use derives its own: a signature for one is worth nothing for another.</summary>
internal sealed class SigningKey(byte[] secret)
{
    public const int Size = 32;

    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: Encoding.UTF8.GetBytes(purpose));
}
