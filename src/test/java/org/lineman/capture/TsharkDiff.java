package org.lineman.capture;

import java.io.BufferedOutputStream;
import java.nio.ByteOrder;
import java.nio.file.*;
import java.util.*;
import org.lineman.capture.format.*;
import org.lineman.capture.link.*;
import org.lineman.capture.tcp.*;
import org.lineman.capture.generate.*;

final class TsharkDiff {
    public static void main(String[] a) throws Exception {
        Path file;
        if (a[0].matches("\\d+")) {
            file = Path.of("/tmp/hc/chaos.pcap");
            try (CaptureWriter w = new CaptureWriter(new BufferedOutputStream(Files.newOutputStream(file)), Layout.PCAP_MICROSECONDS, ByteOrder.LITTLE_ENDIAN, 1, 65535)) {
                Iterator<SentPacket> p = new TcpChaos(Long.parseLong(a[0]), Integer.parseInt(a[1]), Integer.parseInt(a[2])).packets();
                while (p.hasNext()) { SentPacket s = p.next(); w.write(s.nanos(), Wrapping.ETHERNET.wrap(s.bytes())); }
            }
        } else file = Path.of(a[0]);
        Map<Long,int[]> ours = new HashMap<>();
        TcpAnalyser an = new TcpAnalyser(100000, f -> {}, (f, s, m) -> ours.put(f, new int[]{(int) s, m}));
        PacketDecoder d = new PacketDecoder();
        Problems problems = new Problems();
        try (var in = Files.newInputStream(file)) { CaptureReader.read(in, fr -> { Packet p = d.decode(fr); if (p.kind() == Packet.Kind.TCP) an.take(p); }, problems); }
        problems.list().forEach(System.out::println);
        List<String> fields = new ArrayList<>(List.of("frame.number", "tcp.stream"));
        for (TcpMark m : TcpMark.values()) fields.add("tcp.analysis." + m.field());
        fields.addAll(List.of("ip.src","tcp.seq","tcp.ack","tcp.len","tcp.window_size_value","tcp.flags.str","frame.time_relative","tcp.analysis.initial_rtt","tcp.options.sack.count"));
        List<String[]> rows = Tshark.fields(file, List.of("-o","tcp.relative_sequence_numbers:TRUE"), fields);
        int bad = 0; Map<String,Integer> conf = new TreeMap<>(); int n = TcpMark.values().length;
        Map<String,Integer> tot = new TreeMap<>();
        Map<String,List<String>> ex = new TreeMap<>();
        for (String[] r : rows) {
            if (r[1].isEmpty()) { if (ours.containsKey(Long.parseLong(r[0]))) conf.merge("ours only tcp",1,Integer::sum); continue; }
            int t = 0; for (int i = 0; i < n; i++) if (!r[2+i].isEmpty()) { t |= 1 << i; tot.merge(TcpMark.values()[i].field(),1,Integer::sum);} 
            int[] o = ours.get(Long.parseLong(r[0]));
            if (o == null) { conf.merge("tshark only",1,Integer::sum); continue; }
            if (t != o[1] || Integer.parseInt(r[1]) != o[0]) { bad++; String k = "tshark " + TcpMark.of(t & ~o[1]) + " ours " + TcpMark.of(o[1] & ~t) + (Integer.parseInt(r[1]) != o[0] ? " STREAM":""); conf.merge(k,1,Integer::sum); ex.computeIfAbsent(k, x -> new ArrayList<>()).add(r[0]+"/s"+r[1]); }
        }
        System.out.println(rows.size() + " frames, differing " + bad + " totals " + tot);
        conf.forEach((k,v) -> System.out.println(v + "  " + k + "  " + (ex.containsKey(k) ? ex.get(k).subList(0, Math.min(4, ex.get(k).size())) : "")));
        if (a.length > 3) { // print stream context
            for (String[] r : rows) if (r[1].equals(a[3])) {
                int t = 0; for (int i = 0; i < n; i++) if (!r[2+i].isEmpty()) t |= 1 << i;
                int[] o = ours.get(Long.parseLong(r[0]));
                System.out.println(String.join(" ", Arrays.copyOfRange(r, n+2, r.length)) + " #" + r[0] + "  T" + TcpMark.of(t) + (o != null && o[1]==t ? "" : "   <<< OURS " + (o==null?"-":TcpMark.of(o[1]))));
            }
        }
    }
}
