-- wrk's script: asks the addresses of a file in turn, the first alone where a second argument says
-- `same`, and ends with one line: requests a second, median and 99th percentile in milliseconds,
-- answers that were errors.
local requests = {}
local at = 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("GET", line)
    if arguments[2] == "same" then break end
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("result %.0f %.3f %.3f %d\n",
    summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
