using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <content>How an attempt is signed.</content>
internal sealed partial class Call
{
    public void Sign(Credentials? credentials)
    {
        Step = CallStep.Own;
        if (credentials is null)
        {
            throw NullCredentials.Of(_client.Credentials);
        }

        if (credentials.IsAnonymous)
        {
            return;
        }

        _credentials.Use(credentials);
        var isForRegionSet = _target.IsSignedForRegionSet(_isForRegionSet);
        _target.CheckSigning(isForRegionSet);
        _signedAt = _client.Clock.Now;
        var context = new SigningContext
        {
            Credentials = credentials,
            Region = isForRegionSet ? _target.RegionSet! : _target.SigningRegion,
            Service = _target.SigningName,
            Time = _signedAt,
            DisableDoubleEncoding = _target.DisableDoubleEncoding,
            DisablePathNormalization = _target.SignsPathAsSent,
            UnsignedPayload = IsPayloadUnsigned,
            PayloadHash = _encoder is null ? _payloadHash : ChunkEncoder.PayloadOf(IsEncrypted, isForRegionSet),
            SendPayloadHash = _target.SendsPayloadHash || _encoder is not null || _events is not null,
        };

        var started = Watch?.Now ?? 0;
        if (isForRegionSet)
        {
            if (_events is not null)
            {
                throw new AuthSchemeNotSupportedException(
                    $"The events of {_operation.Name} are signed one after another, which has to be for one region: they can't be sent where a request is signed for several.");
            }

            _client.Service.MultiRegionSigner!.SignMessage(_request!, Request.WrittenBody.Span, context);
        }
        else if (Request.IsUniform && _context?.Limit is null && context is { UnsignedPayload: false, SendPayloadHash: false })
        {
            // No interceptor has added headers, or another URL: what is signed by a template differs from what it was made of in its body
            // and time alone.
            if (_target.Templates.Find(Request.Head!, credentials.SessionToken) is null)
            {
                RequestCheck.Head(_request!);
            }

            _client.Signer.Sign(_request!, Request.WrittenBody.Span, context, _target.Templates, Request.Head!);
            _isHeadChecked = true;
        }
        else if (_context?.Limit is null)
        {
            _target.Sign(_request!, Request, _client.Signer, context);
        }
        else
        {
            _client.Signer.Sign(_request!, Request.WrittenBody.Span, context);
        }

        if (_encoder is not null && !IsEncrypted)
        {
            _encoder.SignWith(_client.Signer, isForRegionSet ? _client.Service.MultiRegionSigner : null, _request!, context);
        }

        Watch?.Measure(CallInstruments.Signing, started);
    }
}
